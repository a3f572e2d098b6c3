package org.guwen.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a record to ask its case again.
 *
 * @param seq its place in the chain
 * @param id id of the consultation
 * @param topic what the case was about
 * @param storeId store it belongs to, if any
 * @param asOf business date it was judged at
 * @param createdAt when
 * @param facts the facts as JSON
 */
public record RecordedFacts(
        long seq,
        UUID id,
        Topic topic,
        @Nullable String storeId,
        LocalDate asOf,
        OffsetDateTime createdAt,
        String facts) {}

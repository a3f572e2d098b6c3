package org.guwen.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of consultations, newest first.
 *
 * @param items the page
 * @param next where the next page begins, {@code null} if this is the last
 */
public record ConsultationPage(List<Item> items, ConsultationFilter.@Nullable Place next) {

    /** One consultation in a list. */
    public record Item(
            UUID id,
            Topic topic,
            String status,
            @Nullable String storeId,
            String account,
            @Nullable String requestId,
            LocalDate asOf,
            long releaseNumber,
            OffsetDateTime createdAt) {}
}

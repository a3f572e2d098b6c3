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
 * @param page its number, the first is 0
 * @param size most items on a page
 * @param more whether a further page follows
 */
public record ConsultationPage(List<Item> items, int page, int size, boolean more) {

    /** One consultation in a list. */
    public record Item(
            UUID id,
            Topic topic,
            String status,
            @Nullable String storeId,
            String account,
            LocalDate asOf,
            long releaseNumber,
            OffsetDateTime createdAt) {}
}

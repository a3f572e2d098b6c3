package org.guwen.journal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which consultations to list; an absent part does not restrict.
 *
 * @param topic only of this topic
 * @param code only with this code in their advice
 * @param from not before
 * @param to before
 * @param store only of this store
 * @param requestId only with this number of the caller's own
 * @param reader whose eyes read
 * @param page which page
 */
public record ConsultationFilter(
        @Nullable Topic topic,
        @Nullable String code,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String store,
        @Nullable String requestId,
        Reader reader,
        Page page) {

    /**
     * Which page.
     *
     * @param limit most records on it
     * @param after the record that the page before ended with, {@code null} for the first page
     */
    public record Page(int limit, @Nullable Place after) {}

    /** A place in the list, newest first. */
    public record Place(OffsetDateTime createdAt, UUID id) {}

    /**
     * Whose records may be seen.
     *
     * @param everything whether all may be seen
     * @param account without a store, those that this account asked
     * @param storeId else those of this store
     */
    public record Reader(
            boolean everything, String account, @Nullable String storeId) {}
}

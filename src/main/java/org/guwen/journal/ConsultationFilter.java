package org.guwen.journal;

import java.time.OffsetDateTime;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which consultations to list; an absent part does not restrict.
 *
 * @param topic only of this topic
 * @param code only with this code in their advice
 * @param from not before
 * @param to before
 * @param reader whose eyes read
 * @param store only of this store
 * @param page page, the first is 0
 */
public record ConsultationFilter(
        @Nullable Topic topic,
        @Nullable String code,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String store,
        Reader reader,
        int page) {

    /** Records on one page. */
    public static final int PAGE_SIZE = 50;

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

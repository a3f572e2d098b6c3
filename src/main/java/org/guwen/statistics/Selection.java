package org.guwen.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which records count; an absent part does not restrict.
 *
 * @param from first day
 * @param to day after the last
 * @param store only of this store
 * @param topic only of this topic
 */
record Selection(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String store,
        @Nullable Topic topic) {

    /** Conditions on the counts, each after an {@code and}. */
    String conditions() {
        return (from == null ? "" : " and counted_on >= :from")
                + (to == null ? "" : " and counted_on < :to")
                + (store == null ? "" : " and store_id = :store")
                + (topic == null ? "" : " and topic = :topic");
    }

    /** What the conditions name. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (from != null) {
            parameters.put("from", from);
        }
        if (to != null) {
            parameters.put("to", to);
        }
        if (store != null) {
            parameters.put("store", store);
        }
        if (topic != null) {
            parameters.put("topic", topic.name());
        }
        return parameters;
    }
}

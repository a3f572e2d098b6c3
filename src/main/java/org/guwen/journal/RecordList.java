package org.guwen.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.journal.ConsultationRecord.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists records by filter, newest first. */
@Repository
class RecordList {

    private static final String COLUMNS =
            "select c.id, c.topic, c.status, c.store_id, c.account, c.request_id, c.as_of, c.release_number, c.created_at";

    private final JdbcClient jdbc;

    RecordList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ConsultationPage page(ConsultationFilter filter) {
        Conditions conditions = new Conditions(filter);
        int size = filter.page().limit();
        List<ConsultationPage.Item> items = jdbc.sql(COLUMNS + " from consultation c" + conditions.where()
                        + " order by c.created_at desc, c.id desc limit :limit")
                .params(conditions.parameters)
                .param("limit", size + 1)
                .query(ConsultationPage.Item.class)
                .list();
        if (items.size() <= size) {
            return new ConsultationPage(items, null);
        }
        ConsultationPage.Item last = items.get(size - 1);
        return new ConsultationPage(
                List.copyOf(items.subList(0, size)), new ConsultationFilter.Place(last.createdAt(), last.id()));
    }

    /** The parts of a filter as conditions with parameters; no value ever becomes part of the statement. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(ConsultationFilter filter) {
            add("topic", filter.topic() == null ? null : filter.topic().name(), "c.topic = :topic");
            add("from", filter.from(), "c.created_at >= :from");
            add("to", filter.to(), "c.created_at < :to");
            add("store", filter.store(), "c.store_id = :store");
            add("requestId", filter.requestId(), "c.request_id = :requestId");
            ConsultationFilter.Place after = filter.page().after();
            if (after != null) {
                add(
                        "after",
                        after.createdAt(),
                        "(c.created_at < :after or (c.created_at = :after and c.id < :afterId))");
                parameters.put("afterId", after.id());
            }
            addCode(filter.code());
            restrict(filter.reader());
        }

        private void addCode(@Nullable String code) {
            if (code != null) {
                conditions.add("(position(:recommended in c.codes) > 0 or position(:forbidden in c.codes) > 0)");
                parameters.put("recommended", Codes.word(new Code(code, Code.Kind.ACTION)));
                parameters.put("forbidden", Codes.word(new Code(code, Code.Kind.FORBIDDEN)));
            }
        }

        private void restrict(ConsultationFilter.Reader reader) {
            if (reader.everything()) {
                return;
            }
            if (reader.storeId() == null) {
                add("account", reader.account(), "c.account = :account and c.store_id is null");
            } else {
                add("own", reader.storeId(), "c.store_id = :own");
            }
        }

        private void add(String name, @Nullable Object value, String condition) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}

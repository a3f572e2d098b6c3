package org.guwen.statistics;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts in the database. */
@Repository
class StatisticTable {

    private static final String SAME = """
            kind = :kind and counted_on = :on and store_id = :store and topic = :topic and subject = :subject
            and item = :item
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    StatisticTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * How often something was counted.
     *
     * @param subject what it is about
     * @param item which of the subject
     * @param times how often
     * @param sample a consultation that shows it, empty if none is worth looking at
     * @param last the last day, as {@code 2026-11-26}
     */
    record Sum(String subject, String item, long times, String sample, String last) {}

    /** Up to where everything is counted; nobody else counts until the transaction ends. */
    long lock() {
        return jdbc.sql("select seq from record_statistic_head where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** Up to where everything is counted. */
    long end() {
        return jdbc.sql("select seq from record_statistic_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** Adds counts, in the transaction of whoever locked the end. */
    void add(RecordCount count, long end) {
        List<Map.Entry<Counted, Long>> found = List.copyOf(count.times().entrySet());
        SqlParameterSource[] rows =
                found.stream().map(entry -> row(entry, count)).toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            int[] updated = batch.batchUpdate(
                    "update record_statistic set times = times + :times, sample = coalesce(:sample, sample) where "
                            + SAME,
                    rows);
            SqlParameterSource[] added = IntStream.range(0, rows.length)
                    .filter(i -> updated[i] == 0)
                    .mapToObj(i -> rows[i])
                    .toArray(SqlParameterSource[]::new);
            if (added.length > 0) {
                batch.batchUpdate("""
                        insert into record_statistic (counted_on, store_id, topic, kind, subject, item, times, sample)
                        values (:on, :store, :topic, :kind, :subject, :item, :times, :sample)
                        """, added);
            }
        }
        jdbc.sql("update record_statistic_head set seq = :end where id = 1")
                .param("end", end)
                .update();
    }

    private static SqlParameterSource row(Map.Entry<Counted, Long> entry, RecordCount count) {
        Counted counted = entry.getKey();
        return new MapSqlParameterSource()
                .addValue("on", counted.on())
                .addValue("store", counted.store())
                .addValue("topic", counted.topic())
                .addValue("kind", counted.kind().name())
                .addValue("subject", counted.subject())
                .addValue("item", counted.item())
                .addValue("times", entry.getValue())
                .addValue("sample", count.sample(counted), Types.VARCHAR);
    }

    /** What was counted of a kind within a selection. */
    List<Sum> sums(Counted.Kind kind, Selection selection) {
        Map<String, Object> parameters = selection.parameters();
        return jdbc.sql("""
                        select subject, item, sum(times) as times, coalesce(max(sample), '') as sample,
                            cast(max(counted_on) as varchar(10)) as last
                        from record_statistic where kind = :kind""" + selection.conditions() + " group by subject, item")
                .param("kind", kind.name())
                .params(parameters)
                .query((row, number) -> new Sum(
                        row.getString("subject"),
                        row.getString("item"),
                        row.getLong("times"),
                        row.getString("sample"),
                        row.getString("last")))
                .list();
    }
}

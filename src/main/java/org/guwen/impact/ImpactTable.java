package org.guwen.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.journal.RecordedFacts;
import org.guwen.text.LocalizedText;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What drafts would have answered, in the database. */
@Repository
class ImpactTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    ImpactTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    Optional<ImpactRun> find(long draft) {
        return jdbc.sql("select * from draft_impact where draft_id = :draft")
                .param("draft", draft)
                .query(this::read)
                .optional();
    }

    /** Where the question stands, until the end of the transaction. */
    Optional<ImpactState> lock(long draft) {
        return jdbc.sql("select state from draft_impact where draft_id = :draft for update")
                .param("draft", draft)
                .query(String.class)
                .optional()
                .map(ImpactState::valueOf);
    }

    /** Writes a question anew; what was answered before is gone. */
    void begin(ImpactRun run) {
        jdbc.sql("delete from draft_impact_case where draft_id = :draft")
                .param("draft", run.draft())
                .update();
        jdbc.sql("delete from draft_impact where draft_id = :draft")
                .param("draft", run.draft())
                .update();
        jdbc.sql("""
                insert into draft_impact (draft_id, content_sha256, base_release, state, first_seq, last_seq,
                    from_time, to_time, seq, done, total, totals, account, created_at, changed_at)
                values (:draft, :content, :base, :state, :first, :last,
                    :from, :to, :seq, :done, :total, :totals, :account, :now, :now)
                """)
                .param("draft", run.draft())
                .param("content", run.contentSha256())
                .param("base", run.baseRelease())
                .param("state", run.state().name())
                .param("first", run.range().first())
                .param("last", run.range().last())
                .param("from", run.range().from(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", run.range().to(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seq", run.seq())
                .param("done", run.done())
                .param("total", run.total())
                .param("totals", json.writeValueAsString(run.totals()))
                .param("account", run.account())
                .param("now", run.startedAt())
                .update();
    }

    /** Writes how far a question is answered. */
    void advance(ImpactRun run) {
        jdbc.sql("""
                update draft_impact set state = :state, seq = :seq, done = :done, totals = :totals, changed_at = :now
                where draft_id = :draft
                """)
                .param("draft", run.draft())
                .param("state", run.state().name())
                .param("seq", run.seq())
                .param("done", run.done())
                .param("totals", json.writeValueAsString(run.totals()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends a question. */
    void end(long draft, ImpactState state) {
        jdbc.sql("update draft_impact set state = :state, changed_at = :now where draft_id = :draft")
                .param("draft", draft)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A record and what changes in its answer. */
    record Changed(RecordedFacts recorded, CaseImpact impact) {

        /** The rows behind the change, each between spaces. */
        private String rows() {
            return impact.rows().stream().sorted().collect(Collectors.joining(" ", " ", " "));
        }
    }

    /** Adds records whose answers change. */
    void add(long draft, List<Changed> records) {
        if (!records.isEmpty()) {
            batch.batchUpdate(
                    """
                    insert into draft_impact_case (draft_id, seq, consultation_id, store_id, topic, changed_rows,
                        was_zh, was_en, becomes_zh, becomes_en)
                    values (:draft, :seq, :consultation, :store, :topic, :rows, :wasZh, :wasEn, :becomesZh, :becomesEn)
                    """,
                    records.stream().map(changed -> parameters(draft, changed)).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource parameters(long draft, Changed changed) {
        CaseImpact impact = changed.impact();
        return new MapSqlParameterSource()
                .addValue("draft", draft)
                .addValue("seq", changed.recorded().seq())
                .addValue("consultation", changed.recorded().id())
                .addValue("store", changed.recorded().storeId())
                .addValue("topic", changed.recorded().topic().name())
                .addValue("rows", changed.rows())
                .addValue("wasZh", impact.was().zh())
                .addValue("wasEn", impact.was().en())
                .addValue("becomesZh", impact.becomes().zh())
                .addValue("becomesEn", impact.becomes().en());
    }

    /**
     * Which changed records are meant; an empty text means all.
     *
     * @param reader only of this store, as the caller sees no other
     * @param store only of this store
     * @param topic only of this topic
     * @param row only with this row behind the change, as {@code table/row}; any row of a table as {@code table/}
     */
    record Group(String reader, String store, String topic, String row) {

        /** What stands in the list of rows of a record that is meant. */
        private String word() {
            return row.isEmpty() ? "" : " " + row + (row.endsWith("/") ? "" : " ");
        }
    }

    /**
     * Records whose answer changes, newest first.
     *
     * @param before only those before this place
     * @param most how many
     */
    List<ImpactRun.ChangedCase> cases(long draft, Group group, long before, int most, Locale locale) {
        String language = LocalizedText.isEnglish(locale) ? "en" : "zh";
        return jdbc.sql("select seq, consultation_id, was_" + language + " as was, becomes_" + language + " as becomes"
                        + " from draft_impact_case where draft_id = :draft and seq < :before"
                        + " and (:reader = '' or store_id = :reader) and (:store = '' or store_id = :store)"
                        + " and (:topic = '' or topic = :topic) and (:row = '' or position(:row in changed_rows) > 0)"
                        + " order by seq desc limit :most")
                .param("draft", draft)
                .param("before", before)
                .param("reader", group.reader())
                .param("store", group.store())
                .param("topic", group.topic())
                .param("row", group.word())
                .param("most", most)
                .query((row, number) -> new ImpactRun.ChangedCase(
                        row.getLong("seq"),
                        row.getString("consultation_id"),
                        row.getString("was"),
                        row.getString("becomes")))
                .list();
    }

    /** Places of the last so many records, and how many there are. */
    Optional<Counted> last(int most) {
        return counted(jdbc.sql("""
                select coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last, count(*) as total from
                    (select seq from consultation where seq is not null order by seq desc limit :most) as newest
                """).param("most", most));
    }

    /** Places of the records of a time, and how many there are. */
    Optional<Counted> between(OffsetDateTime from, OffsetDateTime to) {
        return counted(jdbc.sql("""
                select coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last, count(*) as total
                from consultation where seq is not null and created_at >= :from and created_at < :to
                """).param("from", from).param("to", to));
    }

    private static Optional<Counted> counted(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Counted(row.getLong("first"), row.getLong("last"), row.getLong("total")))
                .optional();
    }

    /** A range of places and how many records it holds. */
    record Counted(long first, long last, long total) {}

    private ImpactRun read(ResultSet row, int number) throws SQLException {
        return new ImpactRun(
                row.getLong("draft_id"),
                row.getString("content_sha256"),
                row.getLong("base_release"),
                ImpactState.valueOf(row.getString("state")),
                new ImpactRun.Range(
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        row.getObject("from_time", OffsetDateTime.class),
                        row.getObject("to_time", OffsetDateTime.class)),
                row.getLong("seq"),
                row.getLong("done"),
                row.getLong("total"),
                json.readValue(row.getString("totals"), ImpactTotals.class),
                row.getString("account"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}

package org.guwen.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records in the database. */
@Repository
class RecordTable {

    private static final String INSERT = """
            insert into consultation (
                id, topic, store_id, account, person_id, actor_role, idempotency_key, live_key, request_id, request_sha256,
                codes, release_number, release_sha256, status, as_of, locale, duration_micros, created_at,
                seq, sha256, content)
            values (
                :id, :topic, :storeId, :account, :personId, :actorRole, :idempotencyKey, :idempotencyKey, :requestId, :requestSha256,
                :codes, :releaseNumber, :releaseSha256, :status, :asOf, :locale, :duration, :createdAt,
                :seq, :sha256, :content)
            """;
    private static final String EXPIRE = """
            update consultation set live_key = null
            where account = :account and live_key = :idempotencyKey and created_at < :expired
            """;
    // Records of before the content was compressed have it in a table of its own.
    private static final String SELECT =
            "select * from consultation left join consultation_content on consultation_id = id where ";

    private static final Duration KEY_COUNTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final RecordPieces pieces;

    RecordTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.pieces = new RecordPieces(jdbc);
    }

    /**
     * Adds the records among these entries to the table, and pieces that they have in common with others.
     *
     * @param keptPieces how many pieces the store holds
     * @return how many it holds now
     */
    int insert(List<ChainedRecord> records, int keptPieces) {
        pieces.align(keptPieces);
        SqlParameterSource[] rows = records.stream()
                .flatMap(chained -> chained.entry() instanceof ConsultationRecord entry
                        ? Stream.of(row(chained, entry))
                        : Stream.empty())
                .toArray(SqlParameterSource[]::new);
        int now = pieces.flush();
        SqlParameterSource[] keyed = Stream.of(rows)
                .filter(row -> row.getValue("idempotencyKey") != null)
                .toArray(SqlParameterSource[]::new);
        if (keyed.length > 0) {
            batch.batchUpdate(EXPIRE, keyed);
        }
        if (rows.length > 0) {
            batch.batchUpdate(INSERT, rows);
        }
        return now;
    }

    /** To be called when what was inserted may not have been committed. */
    void forgetPieces() {
        pieces.forget();
    }

    /** Pieces as the store holds them, whatever this node remembers. */
    RecordPieces piecesOfStore() {
        return new RecordPieces(jdbc);
    }

    /** Records behind a place in the chain up to another one, in order, put together from those pieces. */
    List<ChainedRecord> after(long seq, long last, int most, RecordPieces from) {
        return jdbc.sql(SELECT + "seq > :seq and seq <= :last order by seq limit :most")
                .param("seq", seq)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new ChainedRecord(read(row, from), row.getLong("seq"), row.getString("sha256")))
                .list();
    }

    /** Records behind a place in the chain up to another one, in order. */
    List<ChainedRecord> after(long seq, long last, int most) {
        return after(seq, last, most, pieces);
    }

    /** Facts of the records behind a place in the chain up to another one, in order. */
    List<RecordedFacts> facts(long seq, long last, int most) {
        return jdbc.sql("""
                        select seq, id, topic, store_id, as_of, created_at, content, facts
                        from consultation left join consultation_content on consultation_id = id
                        where seq > :seq and seq <= :last order by seq limit :most""")
                .param("seq", seq)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new RecordedFacts(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        Topic.valueOf(row.getString("topic")),
                        text(row, "store_id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("created_at", OffsetDateTime.class),
                        facts(row)))
                .list();
    }

    Optional<ConsultationRecord> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query(this::read).optional();
    }

    /** The record that a repeated request is answered from, unless its key has expired by then. */
    Optional<ConsultationRecord> find(String account, String idempotencyKey, OffsetDateTime now) {
        return jdbc.sql(SELECT + "account = :account and live_key = :key and created_at >= :expired")
                .param("account", account)
                .param("key", idempotencyKey)
                .param("expired", now.minus(KEY_COUNTS))
                .query(this::read)
                .optional();
    }

    private SqlParameterSource row(ChainedRecord chained, ConsultationRecord entry) {
        return new MapSqlParameterSource()
                .addValue("seq", chained.seq())
                .addValue("sha256", chained.sha256())
                .addValue("id", entry.id())
                .addValue("topic", entry.topic().name())
                .addValue("storeId", entry.caller().storeId())
                .addValue("account", entry.caller().account())
                .addValue("personId", entry.caller().personId())
                .addValue("actorRole", entry.caller().actorRole())
                .addValue("idempotencyKey", entry.request().idempotencyKey())
                .addValue("requestId", entry.request().requestId())
                .addValue("requestSha256", entry.request().sha256())
                .addValue("codes", Codes.write(entry.answer().codes()))
                .addValue("content", RecordContent.of(entry).packed(pieces, chained.seq()))
                .addValue("releaseNumber", entry.answer().release().number())
                .addValue("releaseSha256", entry.answer().release().sha256())
                .addValue("status", entry.answer().status())
                .addValue("asOf", entry.request().asOf())
                .addValue("locale", entry.request().locale())
                .addValue("duration", entry.answer().durationMicros())
                .addValue("createdAt", entry.createdAt())
                .addValue("expired", entry.createdAt().minus(KEY_COUNTS));
    }

    private ConsultationRecord read(ResultSet row, int number) throws SQLException {
        return read(row, pieces);
    }

    private static ConsultationRecord read(ResultSet row, RecordPieces from) throws SQLException {
        RecordContent content = content(row, from);
        return new ConsultationRecord(
                row.getObject("id", UUID.class),
                Topic.valueOf(row.getString("topic")),
                new ConsultationRecord.Asker(
                        row.getString("account"),
                        text(row, "person_id"),
                        text(row, "store_id"),
                        text(row, "actor_role")),
                new ConsultationRecord.Request(
                        text(row, "idempotency_key"),
                        text(row, "request_id"),
                        row.getString("request_sha256"),
                        content.facts(),
                        row.getString("locale"),
                        row.getObject("as_of", LocalDate.class)),
                answer(row, content),
                row.getObject("created_at", OffsetDateTime.class));
    }

    private String facts(ResultSet row) throws SQLException {
        String facts = text(row, "facts");
        return facts == null ? RecordContent.facts(row.getBytes("content"), pieces) : facts;
    }

    private static RecordContent content(ResultSet row, RecordPieces from) throws SQLException {
        String advice = text(row, "advice");
        return advice == null
                ? RecordContent.unpacked(row.getBytes("content"), from)
                : new RecordContent(
                        row.getString("facts"),
                        advice.getBytes(StandardCharsets.UTF_8),
                        row.getString("rows_fired"),
                        row.getString("rules_fired"));
    }

    private static ConsultationRecord.Answer answer(ResultSet row, RecordContent content) throws SQLException {
        return new ConsultationRecord.Answer(
                row.getString("status"),
                content.advice(),
                content.rowsFired(),
                content.rulesFired(),
                Codes.read(row.getString("codes")),
                new ConsultationRecord.ReleaseStamp(row.getLong("release_number"), row.getString("release_sha256")),
                row.getLong("duration_micros"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}

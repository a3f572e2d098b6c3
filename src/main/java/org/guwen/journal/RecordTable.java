package org.guwen.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                id, topic, store_id, account, person_id, actor_role, idempotency_key, request_id, request_sha256, codes,
                release_number, release_sha256, status, as_of, locale, duration_micros, created_at,
                seq, sha256)
            values (
                :id, :topic, :storeId, :account, :personId, :actorRole, :idempotencyKey, :requestId, :requestSha256, :codes,
                :releaseNumber, :releaseSha256, :status, :asOf, :locale, :duration, :createdAt,
                :seq, :sha256)
            """;
    private static final String INSERT_CONTENT = """
            insert into consultation_content (consultation_id, facts, advice, rows_fired, rules_fired)
            values (:id, :facts, :advice, :rowsFired, :rulesFired)
            """;
    private static final String SELECT =
            "select * from consultation join consultation_content on consultation_id = id where ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    RecordTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<ChainedRecord> records) {
        SqlParameterSource[] rows = records.stream().map(RecordTable::row).toArray(SqlParameterSource[]::new);
        batch.batchUpdate(INSERT, rows);
        batch.batchUpdate(INSERT_CONTENT, rows);
    }

    /** Records behind a place in the chain, in order. */
    List<ChainedRecord> after(long seq, int most) {
        return jdbc.sql(SELECT + "seq > :seq order by seq limit :most")
                .param("seq", seq)
                .param("most", most)
                .query((row, number) ->
                        new ChainedRecord(read(row, number), row.getLong("seq"), row.getString("sha256")))
                .list();
    }

    Optional<ConsultationRecord> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(RecordTable::read)
                .optional();
    }

    Optional<ConsultationRecord> find(String account, String idempotencyKey) {
        return jdbc.sql(SELECT + "account = :account and idempotency_key = :key")
                .param("account", account)
                .param("key", idempotencyKey)
                .query(RecordTable::read)
                .optional();
    }

    private static SqlParameterSource row(ChainedRecord chained) {
        ConsultationRecord entry = chained.entry();
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
                .addValue("facts", entry.request().facts())
                .addValue("advice", entry.answer().advice())
                .addValue("rowsFired", entry.answer().rowsFired())
                .addValue("rulesFired", entry.answer().rulesFired())
                .addValue("releaseNumber", entry.answer().release().number())
                .addValue("releaseSha256", entry.answer().release().sha256())
                .addValue("status", entry.answer().status())
                .addValue("asOf", entry.request().asOf())
                .addValue("locale", entry.request().locale())
                .addValue("duration", entry.answer().durationMicros())
                .addValue("createdAt", entry.createdAt());
    }

    private static ConsultationRecord read(ResultSet row, int number) throws SQLException {
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
                        row.getString("facts"),
                        row.getString("locale"),
                        row.getObject("as_of", LocalDate.class)),
                answer(row),
                row.getObject("created_at", OffsetDateTime.class));
    }

    private static ConsultationRecord.Answer answer(ResultSet row) throws SQLException {
        return new ConsultationRecord.Answer(
                row.getString("status"),
                row.getString("advice"),
                row.getString("rows_fired"),
                row.getString("rules_fired"),
                Codes.read(row.getString("codes")),
                new ConsultationRecord.ReleaseStamp(row.getLong("release_number"), row.getString("release_sha256")),
                row.getLong("duration_micros"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}

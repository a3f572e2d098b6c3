package org.guwen.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was added to consultations, in the database. */
@Repository
class AdditionTable {

    private final JdbcClient jdbc;

    AdditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ChainedRecord chained, RecordAddition addition) {
        jdbc.sql("""
                insert into consultation_addition (seq, sha256, consultation_id, kind, number,
                    account, person_id, actor_role, code, content, created_at)
                values (:seq, :sha256, :consultation, :kind, :number,
                    :account, :person, :role, :code, :content, :createdAt)
                """)
                .param("seq", chained.seq())
                .param("sha256", chained.sha256())
                .param("consultation", addition.consultation())
                .param("kind", addition.kind().name())
                .param("number", addition.number())
                .param("account", addition.author().account())
                .param("person", addition.author().personId())
                .param("role", addition.author().actorRole())
                .param("code", addition.code())
                .param("content", addition.content())
                .param("createdAt", addition.createdAt())
                .update();
    }

    /** Additions behind a place in the chain up to another one, in order. */
    List<ChainedRecord> after(long seq, long last, int most) {
        return jdbc.sql(
                        "select * from consultation_addition where seq > :seq and seq <= :last order by seq limit :most")
                .param("seq", seq)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new ChainedRecord(read(row), row.getLong("seq"), row.getString("sha256")))
                .list();
    }

    /** Everything added to a consultation, in the order in which it was added. */
    List<RecordAddition> of(UUID consultation) {
        return jdbc.sql("select * from consultation_addition where consultation_id = :id order by seq")
                .param("id", consultation)
                .query((row, number) -> read(row))
                .list();
    }

    private static RecordAddition read(ResultSet row) throws SQLException {
        return new RecordAddition(
                row.getObject("consultation_id", UUID.class),
                RecordAddition.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                new RecordAddition.Author(
                        row.getString("account"), row.getString("person_id"), row.getString("actor_role")),
                row.getString("code"),
                row.getString("content"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}

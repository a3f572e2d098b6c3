package org.guwen.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.guwen.facts.code.Topic;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A journal on a database, and records of which only the number counts. */
final class TestRecords {

    private static final String SHA = "a".repeat(64);

    private TestRecords() {}

    static Journal journal(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        RecordTable table = new RecordTable(jdbc, new NamedParameterJdbcTemplate(source));
        AdditionTable additions = new AdditionTable(jdbc);
        return new Journal(
                table,
                additions,
                new RecordList(jdbc),
                new RecordChain(table, additions, jdbc),
                source,
                new JdbcTransactionManager(source));
    }

    static ConsultationRecord aRecord() {
        return new ConsultationRecord(
                UUID.randomUUID(),
                Topic.SALES,
                new ConsultationRecord.Asker("li", "p1", "S1", null),
                new ConsultationRecord.Request(null, null, SHA, "{}", "zh-CN", LocalDate.EPOCH),
                new ConsultationRecord.Answer(
                        "FINAL",
                        "{\"actions\":[{\"text\":\"保持联系\"}]}".getBytes(StandardCharsets.UTF_8),
                        "[]",
                        "[]",
                        Set.of(),
                        new ConsultationRecord.ReleaseStamp(1, SHA),
                        1),
                OffsetDateTime.parse("2026-11-26T09:00:00+08:00"));
    }
}

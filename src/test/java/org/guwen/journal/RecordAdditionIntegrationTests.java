package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.journal.RecordAddition.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Additions have a place in the chain of records: nobody changes, moves or takes out one of them unnoticed. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordAdditionIntegrationTests {

    private static final int PAIRS = 300;

    private final DataSource source;
    private final Journal journal;
    private final ConsultationRecord first = TestRecords.aRecord();
    private final ConsultationRecord second = TestRecords.aRecord();

    RecordAdditionIntegrationTests(TestDatabase database) {
        source = database.open();
        journal = TestRecords.journal(source);
    }

    @BeforeEach
    void keepRecordsAndAdditions() {
        journal.append(first);
        journal.add(addition(first, Kind.OVERRIDE, 1, "APOLOGISE"));
        journal.append(second);
        journal.add(addition(first, Kind.CONFIRMATION, 1, "APOLOGISE"));
        journal.add(addition(second, Kind.OUTCOME, 1, null));
    }

    @AfterEach
    void close() throws InterruptedException {
        journal.destroy();
    }

    @Test
    void additionsAreReadAsTheyWereWrittenAndCheckedWithTheRecords() {
        assertThat(journal.additions(first.id()))
                .extracting(RecordAddition::kind)
                .containsExactly(Kind.OVERRIDE, Kind.CONFIRMATION);
        assertThat(journal.additions(second.id())).hasSize(1);
        assertThat(journal.verify()).isEqualTo(new Journal.Report(5, List.of()));
    }

    @Test
    void oneOfTheSameKindAndNumberIsNotAddedTwice() {
        assertThat(journal.add(addition(first, Kind.OVERRIDE, 1, "EXPLAIN"))).isFalse();
        assertThat(journal.add(addition(first, Kind.OVERRIDE, 2, "EXPLAIN"))).isTrue();
        assertThat(journal.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consultation_addition set content = '{\"taken\":true}' where seq = 2",
                "update consultation_addition set account = 'zhao' where seq = 4",
                "update consultation_addition set actor_role = 'GROUP' where seq = 4",
                "update consultation_addition set code = null where seq = 2",
                "update consultation_addition set consultation_id ="
                        + " (select id from consultation where seq = 3) where seq = 2",
                "update consultation_addition set created_at = '2020-01-01T00:00:00Z' where seq = 5",
                "delete from consultation_addition where seq = 2",
                "delete from consultation_addition where seq = 5",
                "update consultation_addition set seq = 9 where seq = 5",
                "update consultation_head set seq = 4, sha256 = (select sha256 from consultation_addition where seq = 4)"
            })
    void whateverIsDoneToAnAdditionIsNoticed(String tampering) {
        JdbcClient.create(source).sql(tampering).update();

        assertThat(journal.verify().faults()).isNotEmpty();
    }

    @Test
    void whoeverReadsOnWhileOthersWriteMissesNoEntryAndSeesNoFault() throws InterruptedException, ExecutionException {
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < PAIRS; i++) {
                ConsultationRecord next = TestRecords.aRecord();
                journal.append(next);
                journal.add(addition(next, Kind.OVERRIDE, 1, "APOLOGISE"));
            }
        });
        List<Long> read = new ArrayList<>();
        List<Journal.Fault> faults = new ArrayList<>();
        boolean isOver;
        do {
            isOver = written.isDone();
            journal.after(read.size(), 50).forEach(kept -> read.add(kept.seq()));
            if (read.size() % 7 == 0) {
                faults.addAll(journal.verify().faults());
            }
        } while (!isOver || read.size() < journal.end());
        written.get();

        assertThat(read)
                .isEqualTo(LongStream.rangeClosed(1, 5 + 2 * PAIRS).boxed().toList());
        assertThat(faults).isEmpty();
    }

    private static RecordAddition addition(ConsultationRecord to, Kind kind, int number, @Nullable String code) {
        return new RecordAddition(
                to.id(),
                kind,
                number,
                new RecordAddition.Author("li", "p" + UUID.randomUUID(), "SERVICE_ADVISOR"),
                code,
                "{\"taken\":false}",
                OffsetDateTime.parse("2026-11-26T09:00:00Z"));
    }
}

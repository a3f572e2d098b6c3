package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.facts.code.Topic;
import org.guwen.journal.ConsultationFilter.Page;
import org.guwen.journal.ConsultationFilter.Reader;
import org.guwen.journal.ConsultationRecord.Answer;
import org.guwen.journal.ConsultationRecord.Asker;
import org.guwen.journal.ConsultationRecord.Code;
import org.guwen.journal.ConsultationRecord.ReleaseStamp;
import org.guwen.journal.ConsultationRecord.Request;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JournalIntegrationTests {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2027-03-01T12:00:00+08:00");
    private static final String SHA = "a".repeat(64);
    private static final String OTHER_SHA = "b".repeat(64);
    private static final Reader AUDITOR = new Reader(true, "auditor", null);

    private final DataSource source;
    private final Journal journal;

    JournalIntegrationTests(TestDatabase database) {
        source = database.open();
        journal = TestRecords.journal(source);
    }

    @AfterEach
    void close() throws InterruptedException {
        journal.destroy();
    }

    @Test
    void whatWasAppendedIsFoundAgain() {
        ConsultationRecord entry = aRecord("li", "key-1", SHA);

        journal.append(entry);

        assertThat(journal.find(entry.id()))
                .hasValueSatisfying(found -> assertThat(found)
                        .usingRecursiveComparison()
                        .withComparatorForType(OffsetDateTime.timeLineOrder(), OffsetDateTime.class)
                        .isEqualTo(entry));
        assertThat(journal.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void manyCallersShareCommitsAndLoseNothing() {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<ConsultationRecord> entries =
                IntStream.range(0, 500).mapToObj(i -> aRecord("li", null, SHA)).toList();

        CompletableFuture.allOf(entries.stream()
                        .map(entry -> CompletableFuture.runAsync(() -> journal.append(entry), callers))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        callers.shutdown();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(journal.find(entry.id())).isPresent());
    }

    @Test
    void whatNobodyTouchedIsAsItWasWritten() {
        fiveRecords();

        assertThat(journal.verify()).isEqualTo(new Journal.Report(5, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consultation set content = (select content from consultation where id = :fourth) where id = :second",
                "update consultation set content = null where id = :second",
                "update consultation set content = substring(content from 1 for 40) where id = :second",
                "update record_piece set content = (select content from consultation where id = :second) where number = 1",
                "delete from record_piece where number = 1",
                "update consultation set store_id = 'OTHER' where id = :second",
                "update consultation set created_at = created_at + interval '1' day where id = :second",
                "update consultation set idempotency_key = (select idempotency_key || '-' from consultation where"
                        + " id = :fourth) where id = :second",
                "update consultation set seq = 9 where id = :second",
                "delete from consultation where id = :second",
                "delete from consultation where id = :last",
                "update consultation_head set seq = 4 where id = 1",
            })
    void aRecordRewrittenMovedExchangedOrTakenOutIsNoticed(String statement) {
        List<ConsultationRecord> entries = fiveRecords();
        JdbcClient jdbc = JdbcClient.create(source);
        Map<String, UUID> ids = Map.of(
                "second", entries.get(1).id(),
                "fourth", entries.get(3).id(),
                "last", entries.get(4).id());
        jdbc.sql(statement).params(ids).update();

        assertThat(journal.verify().faults()).isNotEmpty();
    }

    private List<ConsultationRecord> fiveRecords() {
        return IntStream.range(0, 5)
                .mapToObj(i -> journal.append(aRecord("li", "chain-" + i, SHA)))
                .toList();
    }

    @Test
    void theSameRequestIsAnsweredFromItsFirstRecord() {
        ConsultationRecord first = aRecord("li", "key-1", SHA);
        ConsultationRecord second = aRecord("li", "key-1", SHA);

        journal.append(first);

        assertThat(journal.append(second).id()).isEqualTo(first.id());
        assertThat(journal.findByIdempotencyKey("li", "key-1", SHA, NOON))
                .map(ConsultationRecord::id)
                .contains(first.id());
        assertThat(journal.find(second.id())).isEmpty();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        journal.append(aRecord("li", "key-1", SHA));

        ProblemException atAppend =
                catchThrowableOfType(ProblemException.class, () -> journal.append(aRecord("li", "key-1", OTHER_SHA)));
        ProblemException atSearch = catchThrowableOfType(
                ProblemException.class, () -> journal.findByIdempotencyKey("li", "key-1", OTHER_SHA, NOON));

        assertThat(atAppend.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(atSearch.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void aKeyCountsForSevenDaysAndIsNewAfterThem() {
        OffsetDateTime weekLater = NOON.plusDays(7);
        OffsetDateTime after = weekLater.plusSeconds(1);
        ConsultationRecord first = journal.append(keyed(SHA, NOON));

        assertThat(journal.append(keyed(SHA, weekLater)).id()).isEqualTo(first.id());
        assertThat(journal.findByIdempotencyKey("li", "week", SHA, weekLater)).isPresent();
        assertThat(journal.findByIdempotencyKey("li", "week", OTHER_SHA, after)).isEmpty();

        ConsultationRecord second = journal.append(keyed(OTHER_SHA, after));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(journal.findByIdempotencyKey("li", "week", OTHER_SHA, after))
                .map(ConsultationRecord::id)
                .contains(second.id());
        assertThat(List.of(first, second))
                .allSatisfy(record -> assertThat(journal.find(record.id()))
                        .map(found -> found.request().idempotencyKey())
                        .contains("week"));
        assertThat(journal.verify()).isEqualTo(new Journal.Report(2, List.of()));
    }

    private static ConsultationRecord keyed(String sha256, OffsetDateTime createdAt) {
        return aRecord(
                new Asker("li", "p1", "S1", "SERVICE_ADVISOR"), Topic.SALES, "NEXT_STEP", "week", sha256, createdAt);
    }

    @Test
    void keysBelongToTheirAccount() {
        journal.append(aRecord("li", "key-1", SHA));

        assertThat(journal.append(aRecord("wang", "key-1", OTHER_SHA)).caller().account())
                .isEqualTo("wang");
    }

    @Test
    void concurrentDuplicatesAgreeOnOneRecord() {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<CompletableFuture<UUID>> answers = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> journal.append(aRecord("li", "same", SHA)).id(), callers))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        callers.shutdown();
    }

    @Test
    void listsAreFilteredAndNewestFirst() {
        ConsultationRecord old = journal.append(aRecord("li", Topic.SALES, "S1", "NEXT_STEP", NOON.minusDays(2)));
        ConsultationRecord fresh = journal.append(aRecord("li", Topic.LEAD, "S2", "KEEP_CONTACT", NOON));

        assertThat(ids(filter(null, null, null, null, null, AUDITOR))).containsExactly(fresh.id(), old.id());
        assertThat(ids(filter(Topic.SALES, null, null, null, null, AUDITOR))).containsExactly(old.id());
        assertThat(ids(filter(null, "KEEP_CONTACT", null, null, null, AUDITOR))).containsExactly(fresh.id());
        assertThat(ids(filter(null, null, NOON.minusDays(1), null, null, AUDITOR)))
                .containsExactly(fresh.id());
        assertThat(ids(filter(null, null, null, NOON, null, AUDITOR))).containsExactly(old.id());
        assertThat(ids(filter(null, null, null, null, "S1", AUDITOR))).containsExactly(old.id());
    }

    @Test
    void readersSeeTheirOwnRecordsAndThoseOfTheirStore() {
        ConsultationRecord own = journal.append(aRecord("li", Topic.SALES, null, "NEXT_STEP", NOON));
        ConsultationRecord stores = journal.append(aRecord("wang", Topic.SALES, "S1", "NEXT_STEP", NOON.minusHours(1)));
        journal.append(aRecord("wang", Topic.SALES, "S2", "NEXT_STEP", NOON));

        assertThat(ids(filter(null, null, null, null, null, new Reader(false, "li", "S1"))))
                .containsExactly(stores.id());
        assertThat(ids(filter(null, null, null, null, null, new Reader(false, "li", null))))
                .containsExactly(own.id());
    }

    @Test
    void aPageHoldsFiftyAndSaysWhetherMoreFollow() {
        for (int i = 0; i < 51; i++) {
            journal.append(aRecord("li", Topic.SALES, null, "NEXT_STEP", NOON.plusSeconds(i)));
        }

        ConsultationPage first =
                journal.list(new ConsultationFilter(null, null, null, null, null, "T-1", AUDITOR, new Page(50, null)));
        ConsultationPage second = journal.list(
                new ConsultationFilter(null, null, null, null, null, "T-1", AUDITOR, new Page(50, first.next())));

        assertThat(first.items()).hasSize(50);
        assertThat(first.next()).isNotNull();
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(journal.list(new ConsultationFilter(
                                null, null, null, null, null, "T-2", AUDITOR, new Page(50, null)))
                        .items())
                .isEmpty();
    }

    @Test
    void aRecordThatCannotBeKeptIsAProblem() {
        JdbcClient.create(source).sql("drop table consultation cascade").update();

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> journal.append(aRecord("li", null, SHA)));

        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
    }

    private List<UUID> ids(ConsultationFilter filter) {
        return journal.list(filter).items().stream()
                .map(ConsultationPage.Item::id)
                .toList();
    }

    private static ConsultationFilter filter(
            @Nullable Topic topic,
            @Nullable String code,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String store,
            Reader reader) {
        return new ConsultationFilter(topic, code, from, to, store, null, reader, new Page(50, null));
    }

    private static ConsultationRecord aRecord(String account, @Nullable String key, String sha256) {
        return aRecord(new Asker(account, "p1", "S1", "SERVICE_ADVISOR"), Topic.SALES, "NEXT_STEP", key, sha256, NOON);
    }

    private static ConsultationRecord aRecord(
            String account, Topic topic, @Nullable String store, String code, OffsetDateTime createdAt) {
        return aRecord(new Asker(account, null, store, null), topic, code, null, SHA, createdAt);
    }

    private static ConsultationRecord aRecord(
            Asker asker, Topic topic, String code, @Nullable String key, String sha256, OffsetDateTime createdAt) {
        return new ConsultationRecord(
                UUID.randomUUID(),
                topic,
                asker,
                new Request(key, "T-1", sha256, "{\"topic\":\"" + topic + "\"}", "zh-CN", LocalDate.of(2027, 3, 1)),
                new Answer(
                        "FINAL",
                        ("{\"建议\":\"" + (key == null ? "" : key) + "x".repeat(10_000) + "\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        "[]",
                        "[]",
                        Set.of(new Code(code, Code.Kind.ACTION), new Code("BLAME_CUSTOMER", Code.Kind.FORBIDDEN)),
                        new ReleaseStamp(7, SHA),
                        1_234),
                createdAt);
    }
}

package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.HttpCaller;
import org.guwen.TestClock;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.inference.Knowledge;
import org.guwen.release.publication.ReleaseNode;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.ReleaseCalendar;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of a manager: two changes planned, one published at once, an old file edited, a plan called off, a release put
 * back. After each step every day of the year has the words that the releases in force on it say.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ManagersYearIntegrationTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 1);
    private static final String TABLE = "complaint_script";
    private static final String YES = "{\"comment\":\"同意\"}";

    private final TestClock clock = new TestClock(noon(FIRST));
    private final ConfigurableApplicationContext service;
    private final DraftClient client;
    private final TreeMap<LocalDate, Map<String, String>> year = new TreeMap<>(Map.of(FIRST, Map.of()));
    private final Map<Long, Map<String, String>> said = new HashMap<>();

    ManagersYearIntegrationTests(TestDatabase database) {
        service = TestService.start(database.open(), clock, "--guwen.release.poll=20ms");
        client = new DraftClient(TestService.port(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void everyDayOfTheYearIsAnsweredByWhatTheReleasesSay() {
        assertTheYear();

        plannedChangesRestOnOneAnother();
        whatIsPublishedTodayDoesNotBringThePlansForwardAndNamesThem();
        anOldFileTakesNothingBack();
        aChangeIsCarriedIntoThePlan();
        aPlanIsCalledOff();
        theDayOfThePlanComes();
        anEarlierReleaseIsPutBack();

        assertThat(get("/api/v1/releases/verify").path("valid").asBoolean()).isTrue();
    }

    private void plannedChangesRestOnOneAnother() {
        DraftClient.Reply june = upload(shipped("SC-01", "六月"), Map.of("effectiveFrom", JUNE.toString()));
        assertThat(publish(june.id()).path("number").asLong()).isEqualTo(2);
        year.put(JUNE, Map.of("SC-01", "六月"));
        assertTheYear();

        DraftClient.Reply september = upload(edited(2, "SC-02", "九月"), Map.of("effectiveFrom", SEPTEMBER.toString()));
        assertThat(september.body().path("baseRelease").asLong()).isEqualTo(2);
        assertThat(changedRows(september.id())).containsExactly("SC-02");
        assertThat(publish(september.id()).path("number").asLong()).isEqualTo(3);
        year.put(SEPTEMBER, Map.of("SC-01", "六月", "SC-02", "九月"));
        assertTheYear();
    }

    private void whatIsPublishedTodayDoesNotBringThePlansForwardAndNamesThem() {
        DraftClient.Reply today = upload(shipped("SC-03", "今天"), Map.of());
        assertThat(today.body().path("baseRelease").asLong()).isEqualTo(1);
        assertThat(today.body().path("stale").asBoolean()).isFalse();
        assertThat(changedRows(today.id())).containsExactly("SC-03");
        assertThat(plans(today.body())).containsExactly("2 [SC-03]", "3 [SC-03]");
        assertThat(today.body().path("laterPlans").path(0).path("message").asString())
                .contains("2", "SC-03", "effectiveFrom");

        JsonNode release = publish(today.id());

        assertThat(release.path("number").asLong()).isEqualTo(4);
        assertThat(plans(release)).containsExactly("2 [SC-03]", "3 [SC-03]");
        year.put(FIRST, Map.of("SC-03", "今天"));
        assertTheYear();
    }

    private void anOldFileTakesNothingBack() {
        DraftClient.Reply old = upload(shipped("SC-04", "旧文件"), Map.of("baseRelease", "1"));
        assertThat(old.body().path("stale").asBoolean()).isTrue();
        assertThat(client.step("editor", old.id(), "submission", "").status()).isEqualTo(412);

        client.step("editor", old.id(), "rebase", "");

        assertThat(changedRows(old.id())).containsExactly("SC-04");
        assertThat(publish(old.id()).path("number").asLong()).isEqualTo(5);
        year.put(FIRST, Map.of("SC-03", "今天", "SC-04", "旧文件"));
        assertTheYear();
    }

    private void aChangeIsCarriedIntoThePlan() {
        DraftClient.Reply again = upload(edited(2, "SC-03", "今天"), Map.of("effectiveFrom", JUNE.toString()));
        assertThat(again.body().path("baseRelease").asLong()).isEqualTo(2);
        assertThat(plans(again.body())).containsExactly("3 [SC-03]");

        assertThat(publish(again.id()).path("number").asLong()).isEqualTo(6);

        year.put(JUNE, Map.of("SC-01", "六月", "SC-03", "今天"));
        assertTheYear();
    }

    private void aPlanIsCalledOff() {
        DraftClient.Reply october = upload(edited(3, "SC-05", "十月"), Map.of("effectiveFrom", "2027-10-01"));
        assertThat(october.body().path("baseRelease").asLong()).isEqualTo(3);

        assertThat(callOff(3, "auditor").statusCode()).isEqualTo(403);
        assertThat(callOff(5, "approver").statusCode()).isEqualTo(409);
        assertThat(callOff(99, "approver").statusCode()).isEqualTo(404);
        assertThat(callOff(3, "approver").statusCode()).isEqualTo(200);
        assertThat(callOff(3, "approver").statusCode()).isEqualTo(409);

        year.remove(SEPTEMBER);
        assertTheYear();
        assertThat(get("/api/v1/releases/3").path("state").asString()).isEqualTo("CALLED_OFF");
        assertThat(client.get("editor", "/" + october.id()).body().path("stale").asBoolean())
                .isTrue();
        DraftClient.Reply moved = client.step("editor", october.id(), "rebase", "");
        assertThat(moved.body().path("baseRelease").asLong()).isEqualTo(6);
        assertThat(changedRows(october.id())).containsExactly("SC-05");
    }

    private void theDayOfThePlanComes() {
        assertThat(active()).isEqualTo(5);
        clock.moveTo(noon(JUNE.minusDays(1)));
        assertThat(active()).isEqualTo(5);
        clock.moveTo(noon(JUNE));
        assertThat(active()).isEqualTo(6);
        DraftClient.Reply now = upload(edited(6, "SC-06", "六月里"), Map.of());
        assertThat(now.body().path("baseRelease").asLong()).isEqualTo(6);
    }

    private void anEarlierReleaseIsPutBack() {
        LocalDate july = LocalDate.of(2027, 7, 15);
        clock.moveTo(noon(july));

        send("approver", "/api/v1/releases/1/activation", "{\"reason\":\"退回\"}");

        year.put(july, Map.of());
        assertTheYear();
        assertThat(active()).isEqualTo(1);
    }

    /** Each day of the year has the words that were meant for it, and nothing else of the first release is changed. */
    private void assertTheYear() {
        ReleaseCalendar calendar = service.getBean(ReleaseCalendar.class);
        Map<String, String> shipped = said(1);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            OffsetDateTime noon = day.atTime(12, 0).atZone(ZONE).toOffsetDateTime();
            long release = calendar.at(noon).map(Activation::releaseNumber).orElseThrow();
            Map<String, String> expected = new HashMap<>(shipped);
            expected.putAll(year.floorEntry(day).getValue());
            assertThat(said(release)).as("%s, release %s", day, release).isEqualTo(expected);
        }
    }

    private Map<String, String> said(long release) {
        return said.computeIfAbsent(release, number -> {
            Map<String, String> texts = new HashMap<>();
            get("/api/v1/tables/" + TABLE + "?release=" + number)
                    .path("rows")
                    .forEach(row -> texts.put(
                            row.path("id").asString(),
                            row.path("outcomes").path("textZh").path("text").asString()));
            return texts;
        });
    }

    private DraftClient.Reply upload(byte[] complaint, Map<String, String> fields) {
        DraftClient.Reply reply = client.upload("editor", Map.of("complaint.xlsx", complaint), fields);
        assertThat(reply.state()).as(reply.body().toString()).isEqualTo("READY");
        return reply;
    }

    private JsonNode publish(long draft) {
        client.step("editor", draft, "submission", "");
        client.step("approver", draft, "approval", YES);
        DraftClient.Reply reply = client.step("approver", draft, "publication", "");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.body();
    }

    private static byte[] shipped(String row, String text) {
        return EditedSheets.edited("complaint.xlsx", TABLE, new TableEdit.CellEdit(row, "textZh", text));
    }

    private byte[] edited(long release, String row, String text) {
        byte[] content = client.http()
                .bytes("/api/v1/workbooks/complaint.xlsx?release=" + release, HttpCaller.as("editor"))
                .body();
        TableEdit edit = new TableEdit(List.of(new TableEdit.CellEdit(row, "textZh", text)), List.of(), List.of());
        return EditedSheets.edited(content, TABLE, edit);
    }

    private List<String> changedRows(long draft) {
        List<String> rows = new ArrayList<>();
        client.get("editor", "/" + draft + "/difference")
                .body()
                .path("tables")
                .forEach(table -> table.path("rows")
                        .forEach(row -> rows.add(row.path("row").asString())));
        return rows;
    }

    private static List<String> plans(JsonNode document) {
        return document.path("laterPlans")
                .valueStream()
                .map(plan -> plan.path("release").asLong() + " "
                        + plan.path("lacks")
                                .path(0)
                                .path("rows")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .toList();
    }

    /** The release that serves, once the follower has seen the clock. */
    private long active() {
        long due = service.getBean(ReleaseCalendar.class)
                .now()
                .map(Activation::releaseNumber)
                .orElseThrow();
        Knowledge knowledge = service.getBean(Knowledge.class);
        ReleaseNode.await(() -> knowledge.active().ruleset().number() == due);
        return get("/api/v1/releases/active").path("number").asLong();
    }

    private HttpResponse<String> callOff(long release, String account) {
        return send(account, "/api/v1/releases/" + release + "/cancellation", "{\"reason\":\"不做了\"}");
    }

    private HttpResponse<String> send(String account, String path, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return client.http().send("POST", path, headers, body);
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(client.http().get(path, HttpCaller.as("approver")).body());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}

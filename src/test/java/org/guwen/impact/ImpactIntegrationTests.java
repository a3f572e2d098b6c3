package org.guwen.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guwen.HttpCaller;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.release.publication.ReleaseNode;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.security.AccessRole;
import org.guwen.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a draft would have answered to past cases, as a job that outlives its node. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImpactIntegrationTests {

    private static final int CHANGED = 230;
    private static final int OTHERS = 30;
    private static final Caller EDITOR = new Caller("editor", "editor", AccessRole.EDITOR, "DEMO");

    private final DataSource source;

    ImpactIntegrationTests(TestDatabase database) {
        source = database.open();
    }

    @Test
    void pastCasesAreAskedAgainAndWhatIsBegunIsFinishedByAnotherNode() {
        long draft;
        try (ConfigurableApplicationContext service = start()) {
            askBatch(service);
            DraftClient client = new DraftClient(port(service));
            DraftClient.Reply reply = client.upload(
                    "editor", ScriptEdits.release("第1稿", null).workbooks(), Map.of("comment", "another text"));
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
            draft = reply.id();

            assertThat(known(reply.body())).isEqualTo("NOT_RUN");
            assertThat(reply.body().at("/impact/message").asString()).contains("未做影响评估");
            badRangesAreRefused(service, draft);
            resultIsWhatChanged(service, draft);
            nodeDiesInTheMiddle(service, draft);
        }
        try (ConfigurableApplicationContext service = start()) {
            ReleaseNode.await(() -> state(service, draft).equals("DONE"));
            assertThat(impact(service, draft).path("changed").asInt()).isEqualTo(CHANGED);
            draftSaysWhatIsKnown(service, draft);
        }
    }

    private void badRangesAreRefused(ConfigurableApplicationContext service, long draft) {
        assertThat(status(service, "GET", draft, "editor", "")).isEqualTo(404);
        assertThat(status(service, "POST", draft, "editor", "{}")).isEqualTo(422);
        assertThat(status(service, "POST", draft, "editor", "{\"last\":0}")).isEqualTo(422);
        assertThat(status(service, "POST", draft, "editor", "{\"last\":5,\"from\":\"2026-01-01T00:00:00Z\"}"))
                .isEqualTo(422);
        assertThat(status(service, "POST", draft, "advisor", "{\"last\":5}")).isEqualTo(403);
        assertThat(status(service, "POST", 99, "editor", "{\"last\":5}")).isEqualTo(404);
    }

    private void resultIsWhatChanged(ConfigurableApplicationContext service, long draft) {
        assertThat(status(service, "POST", draft, "editor", "{\"last\":10000}")).isEqualTo(202);
        ReleaseNode.await(() -> state(service, draft).equals("DONE"));

        JsonNode impact = impact(service, draft);
        assertThat(impact.path("done").asInt()).isEqualTo(CHANGED + OTHERS);
        assertThat(impact.path("of").asInt()).isEqualTo(CHANGED + OTHERS);
        assertThat(impact.path("changed").asInt()).isEqualTo(CHANGED);
        assertThat(impact.at("/byTopic/COMPLAINT").asInt()).isEqualTo(CHANGED);
        assertThat(impact.at("/byStore/DEMO").asInt()).isEqualTo(CHANGED);
        assertThat(impact.at("/byRow/0/table").asString()).isEqualTo("complaint_script");
        assertThat(impact.at("/byRow/0/row").asString()).isEqualTo("SC-01");
        assertThat(impact.at("/byRow/0/changed").asInt()).isEqualTo(CHANGED);
        assertThat(impact.at("/money/customer").decimalValue()).isEqualByComparingTo("0");
        assertThat(impact.at("/cases/0/becomes").asString()).contains("第1稿");
        assertThat(impact.path("cases")).hasSize(50);
        assertThat(impact.path("next").asString()).isNotBlank();
        assertThat(status(service, "DELETE", draft, "editor", "")).isEqualTo(409);
        aGroupLeadsToItsRecordsAndThoseToBothExplanations(service, draft);
    }

    private void aGroupLeadsToItsRecordsAndThoseToBothExplanations(ConfigurableApplicationContext service, long draft) {
        String impact = "/api/v1/drafts/" + draft + "/impact";
        Map<String, Integer> expected = Map.of(
                "topic=COMPLAINT", 200,
                "topic=LEAD", 0,
                "store=DEMO", 200,
                "store=OTHER", 0,
                "table=complaint_script", 200,
                "table=complaint", 0,
                "table=complaint_script&row=SC-01", 200,
                "table=complaint_script&row=SC-0", 0);
        Map<String, Integer> found = new HashMap<>();
        expected.keySet()
                .forEach(group -> found.put(
                        group,
                        read(service, impact + "?limit=200&" + group)
                                .path("cases")
                                .size()));
        assertThat(found).isEqualTo(expected);
        assertThat(read(service, impact + "?row=SC-01").path("status").asInt()).isEqualTo(400);

        String replay = "/api/v1/consultations/"
                + impact(service, draft).at("/cases/0/consultation").asString() + "/replay?release=draft:" + draft;
        JsonNode both =
                JsonMapper.shared().readTree(post(service, replay, "editor", "").body());
        assertThat(both.path("identical").asBoolean(true)).as(both.toString()).isFalse();
        assertThat(both.at("/replayed/advice").toString()).contains("第1稿");
        assertThat(both.at("/replayed/advice/release/draft").asLong()).isEqualTo(draft);
        assertThat(both.at("/recorded/explanation/rows").size()).isPositive();
        assertThat(both.at("/replayed/explanation/rows").size()).isPositive();
        assertThat(post(service, replay, "advisor", "").statusCode()).isEqualTo(403);
    }

    /** Writes what a node leaves that died over the second page: a job that somebody picked and no more signs of life. */
    private void nodeDiesInTheMiddle(ConfigurableApplicationContext service, long draft) {
        Impacts impacts = service.getBean(Impacts.class);
        impacts.begin(draft, new Impacts.Asked(10_000, null, null), EDITOR);
        AtomicInteger pages = new AtomicInteger();
        assertThat(impacts.work(draft, () -> pages.incrementAndGet() > 1)).isFalse();
        JsonNode half = impact(service, draft);
        assertThat(half.path("state").asString()).isEqualTo("RUNNING");
        assertThat(half.path("done").asInt()).isBetween(1, CHANGED + OTHERS - 1);
        JdbcClient.create(source).sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, version, priority)
                        values ('impact', :draft, timestamp '2026-01-01 00:00:00', true, 'dead node',
                            timestamp '2026-01-01 00:00:00', 1, 0)
                        """).param("draft", Long.toString(draft)).update();
    }

    private static void draftSaysWhatIsKnown(ConfigurableApplicationContext service, long draft) {
        DraftClient client = new DraftClient(port(service));
        JsonNode submitted = client.step("editor", draft, "submission", "{}").body();
        assertThat(known(submitted)).isEqualTo("DONE");
        assertThat(submitted.at("/impact/of").asInt()).isEqualTo(CHANGED + OTHERS);
        assertThat(submitted.at("/impact/changed").asInt()).isEqualTo(CHANGED);
        assertThat(submitted.at("/impact/by").asString()).isEqualTo("editor");
        assertThat(impact(service, draft).path("stale").asBoolean()).isFalse();

        DraftClient.Reply rejected = client.step("approver", draft, "rejection", "{\"comment\":\"once more\"}");
        DraftClient.Reply edited = client.patch(
                "editor",
                draft,
                "complaint_script",
                rejected.body().path("version").asString(),
                "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"note\",\"value\":\"once more\"}]}");
        assertThat(known(edited.body())).as(edited.body().toString()).isEqualTo("OUTDATED");
        assertThat(known(client.get("editor", "/" + draft).body())).isEqualTo("OUTDATED");
        assertThat(impact(service, draft).path("stale").asBoolean()).isTrue();
    }

    private static String known(JsonNode draft) {
        return draft.at("/impact/state").asString();
    }

    private void askBatch(ConfigurableApplicationContext service) {
        List<String> lines = new ArrayList<>();
        String facts = ScriptEdits.CASE.replace("\n", " ");
        for (int i = 0; i < CHANGED; i++) {
            lines.add("{\"facts\":" + facts + "}");
        }
        for (int i = 0; i < OTHERS; i++) {
            lines.add("{\"facts\":{\"topic\":\"LEAD\"}}");
        }
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/x-ndjson");
        HttpResponse<String> answers = new HttpCaller(port(service))
                .send("POST", "/api/v1/consultations/batch", headers, String.join("\n", lines));
        assertThat(answers.body().lines()).hasSize(CHANGED + OTHERS).allMatch(line -> line.contains("\"status\":201"));
    }

    private static String state(ConfigurableApplicationContext service, long draft) {
        return impact(service, draft).path("state").asString();
    }

    private static JsonNode impact(ConfigurableApplicationContext service, long draft) {
        return read(service, "/api/v1/drafts/" + draft + "/impact");
    }

    private static JsonNode read(ConfigurableApplicationContext service, String path) {
        return JsonMapper.shared()
                .readTree(new HttpCaller(port(service))
                        .get(path, HttpCaller.as("editor"))
                        .body());
    }

    private static int status(
            ConfigurableApplicationContext service, String method, long draft, String account, String body) {
        return send(service, method, "/api/v1/drafts/" + draft + "/impact", account, body)
                .statusCode();
    }

    private static HttpResponse<String> post(
            ConfigurableApplicationContext service, String path, String account, String body) {
        return send(service, "POST", path, account, body);
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext service, String method, String path, String account, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port(service)).send(method, path, headers, body);
    }

    private static int port(ConfigurableApplicationContext service) {
        return TestService.port(service);
    }

    private ConfigurableApplicationContext start() {
        return TestService.start(source, "--db-scheduler.heartbeat-interval=1s");
    }
}

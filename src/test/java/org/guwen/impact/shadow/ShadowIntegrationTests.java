package org.guwen.impact.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.guwen.HttpCaller;
import org.guwen.TestClock;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.release.publication.ReleaseNode;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.ScriptEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft answers beside the release in force: nobody notices, and what is told of it is what asking twice tells. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShadowIntegrationTests {

    private static final int CASES = 40;
    private static final long SEED = Long.getLong("guwen.shadow.seed", 20_261_127);
    private static final List<String> DETAILS = List.of("none", "reasons", "full");

    private final DataSource source;
    // Two answers to one case differ in their times otherwise.
    private final Clock clock = new TestClock(Instant.now());
    private final Map<UUID, String> answers = new TreeMap<>();

    ShadowIntegrationTests(TestDatabase database) {
        source = database.open();
    }

    @Test
    void answersStayAndDivergencesAreThoseOfAskingTwiceOnEveryNodeAndAfterARestart() {
        List<String> cases = cases();
        long draft;
        try (ConfigurableApplicationContext service = start()) {
            draft = draft(service, "第1稿");
            List<String> alone = ask(service, cases);
            answers.clear();

            JsonNode started = put(service, draft, "{\"share\":1}", 200);
            List<String> beside = ask(service, cases);

            assertThat(started.path("state").asString()).isEqualTo("RUNNING");
            assertThat(beside).isEqualTo(alone);
            awaitAsked(service, draft, answers.size());
            divergencesAreThoseOfTheImpact(service, draft);
        }
        try (ConfigurableApplicationContext service = start();
                ConfigurableApplicationContext other = start()) {
            int known = answers.size();
            assertThat(get(service, draft, "").path("state").asString()).isEqualTo("RUNNING");
            awaitRunning(service, draft);
            awaitRunning(other, draft);
            ask(service, cases.subList(0, 10));
            ask(other, cases.subList(10, 20));
            assertThat(answers.size()).isGreaterThan(known);
            awaitAsked(service, draft, answers.size());
            divergencesAreThoseOfTheImpact(service, draft);
            aShareIsTheOneOfTheIds(service, draft, cases.subList(0, 20));
        }
    }

    private void aShareIsTheOneOfTheIds(ConfigurableApplicationContext service, long draft, List<String> cases) {
        long before = put(service, draft, "{\"share\":0.4}", 200).path("asked").asLong();
        answers.clear();
        ask(service, cases);
        long chosen = answers.keySet().stream()
                .filter(id -> RunningShadow.isChosen(id, 0.4))
                .count();
        awaitAsked(service, draft, before + chosen);

        JsonNode stopped = put(service, draft, "{\"share\":0}", 200);
        ask(service, cases.subList(0, 3));
        assertThat(stopped.path("state").asString()).isEqualTo("STOPPED");
        assertThat(get(service, draft, "").path("asked").asLong()).isEqualTo(before + chosen);
    }

    private void divergencesAreThoseOfTheImpact(ConfigurableApplicationContext service, long draft) {
        post(service, "/api/v1/drafts/" + draft + "/impact", "{\"last\":%d}".formatted(answers.size()), 202);
        String impact = "/api/v1/drafts/" + draft + "/impact";
        ReleaseNode.await(() ->
                read(service, impact + "?limit=200").path("state").asString().equals("DONE"));

        JsonNode shadow = get(service, draft, "?limit=200");
        assertThat(said(shadow.path("divergences")))
                .isNotEmpty()
                .isEqualTo(said(read(service, impact + "?limit=200").path("cases")));
        assertThat(shadow.path("different").asInt())
                .isEqualTo(shadow.path("divergences").size());
        assertThat(shadow.path("same").asInt())
                .isEqualTo(answers.size() - shadow.path("different").asInt());
        assertThat(shadow.path("failed").asInt() + shadow.path("skipped").asInt())
                .isZero();
        assertThat(shadow.at("/divergences/0/differences/0/part").asString()).isEqualTo("scripts");
        assertThat(shadow.at("/divergences/0/differences/0/kind").asString()).isEqualTo("CHANGED");
    }

    private static Map<String, String> said(JsonNode items) {
        Map<String, String> said = new TreeMap<>();
        items.forEach(item -> said.put(
                item.path("consultation").asString(),
                item.path("was").asString() + " -> " + item.path("becomes").asString()));
        return said;
    }

    @Test
    void whatIsTooMuchIsLeftOutAndCountedAndNobodyWaits() {
        try (ConfigurableApplicationContext service = start()) {
            long draft = draft(service, "第1稿");
            put(service, draft, "{\"share\":1}", 200);
            int sent = 200;
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            transaction.executeWithoutResult(status -> {
                // Nothing can be written of the draft for as long as this lasts.
                JdbcClient.create(source)
                        .sql("select state from draft_shadow where draft_id = :draft for update")
                        .param("draft", draft)
                        .query(String.class)
                        .single();
                String lines = ("{\"facts\":" + ScriptEdits.CASE.replace("\n", " ") + "}\n").repeat(sent);
                Map<String, String> headers = headers("advisor");
                headers.put("Content-Type", "application/x-ndjson");
                assertThat(caller(service)
                                .send("POST", "/api/v1/consultations/batch", headers, lines)
                                .body()
                                .lines())
                        .hasSize(sent)
                        .allMatch(line -> line.contains("\"status\":201"));
            });

            ReleaseNode.await(() -> {
                JsonNode shadow = get(service, draft, "");
                return shadow.path("asked").asInt() + shadow.path("skipped").asInt() == sent;
            });
            JsonNode shadow = get(service, draft, "");
            assertThat(shadow.path("skipped").asInt()).isPositive();
            assertThat(shadow.path("different").asInt())
                    .isPositive()
                    .isEqualTo(shadow.path("asked").asInt());
        }
    }

    @Test
    void itEndsWithItsDraftAndSaysSo() {
        try (ConfigurableApplicationContext service = start()) {
            long draft = draft(service, "第1稿");
            badRequestsAreRefused(service, draft);
            put(service, draft, "{\"share\":1}", 200);
            ask(service, List.of(ScriptEdits.CASE));
            awaitAsked(service, draft, 1);

            edit(service, draft);
            JsonNode changed = get(service, draft, "");
            awaitNotRunning(service, draft);
            ask(service, List.of(ScriptEdits.CASE));
            assertThat(changed.path("state").asString()).isEqualTo("CHANGED");
            assertThat(changed.path("explanation").asString()).contains("草稿内容已更改");
            assertThat(get(service, draft, "").path("asked").asInt()).isEqualTo(1);

            assertThat(put(service, draft, "{\"share\":1}", 200).path("asked").asInt())
                    .isZero();
            post(service, "/api/v1/drafts/" + draft + "/withdrawal", "{}", 200);
            assertThat(get(service, draft, "").path("state").asString()).isEqualTo("WITHDRAWN");
            awaitNotRunning(service, draft);
            put(service, draft, "{\"share\":1}", 409);
        }
    }

    private void badRequestsAreRefused(ConfigurableApplicationContext service, long draft) {
        put(service, draft, "{}", 422);
        put(service, draft, "{\"share\":1.01}", 422);
        put(service, draft, "{\"share\":-0.1}", 422);
        put(service, draft, "{\"share\":0.1234567}", 422);
        put(service, draft, "{\"share\":0}", 404);
        put(service, 99, "{\"share\":0.5}", 404);
        assertThat(send(service, "GET", "auditor", "/api/v1/drafts/" + draft + "/shadow", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(service, "PUT", "auditor", "/api/v1/drafts/" + draft + "/shadow", "{\"share\":1}")
                        .statusCode())
                .isEqualTo(403);
        List<Long> others = List.of(draft(service, "第2稿"), draft(service, "第3稿"), draft(service, "第4稿"));
        others.forEach(other -> put(service, other, "{\"share\":0.1}", 200));
        put(service, draft, "{\"share\":0.1}", 409);
        others.forEach(other -> put(service, other, "{\"share\":0}", 200));
    }

    private static void edit(ConfigurableApplicationContext service, long draft) {
        HttpResponse<String> present = send(service, "GET", "editor", "/api/v1/drafts/" + draft, "");
        Map<String, String> headers = headers("editor");
        present.headers().firstValue("ETag").ifPresent(version -> headers.put("If-Match", version));
        HttpResponse<String> edited = caller(service)
                .send(
                        "PATCH",
                        "/api/v1/drafts/" + draft + "/tables/complaint_script",
                        headers,
                        "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"textZh\",\"value\":\"另一句话\"}]}");
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
    }

    /** Cases of all topics, some of which the draft answers otherwise. */
    private static List<String> cases() {
        DrawnCases drawn = new DrawnCases(SEED);
        Topic[] topics = Topic.values();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            ObjectNode facts = drawn.next(topics[i % topics.length]);
            cases.add(i % 8 == 0 ? ScriptEdits.CASE : facts.toString());
        }
        return cases;
    }

    /** What is answered to these cases, without the ids; those that are refused are left out. */
    private List<String> ask(ConfigurableApplicationContext service, List<String> cases) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            HttpResponse<String> answer = send(
                    service,
                    "POST",
                    "advisor",
                    "/api/v1/consultations?explain=" + DETAILS.get(i % DETAILS.size()),
                    cases.get(i));
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
            if (answer.statusCode() == 201) {
                String id =
                        answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
                bodies.add(answer.body().replace(id, "id"));
                answers.put(UUID.fromString(id), cases.get(i));
            }
        }
        return bodies;
    }

    private static void awaitAsked(ConfigurableApplicationContext service, long draft, long asked) {
        ReleaseNode.await(() -> get(service, draft, "").path("asked").asLong() >= asked);
        assertThat(get(service, draft, "").path("asked").asLong()).isEqualTo(asked);
    }

    private static void awaitRunning(ConfigurableApplicationContext service, long draft) {
        Shadow shadow = service.getBean(ShadowTable.class).find(draft).orElseThrow();
        ReleaseNode.await(() -> service.getBean(ShadowRunner.class).asks(shadow));
    }

    private static void awaitNotRunning(ConfigurableApplicationContext service, long draft) {
        Shadow shadow = service.getBean(ShadowTable.class).find(draft).orElseThrow();
        ReleaseNode.await(() -> !service.getBean(ShadowRunner.class).asks(shadow));
    }

    private static long draft(ConfigurableApplicationContext service, String text) {
        DraftClient.Reply reply = new DraftClient(port(service))
                .upload("editor", ScriptEdits.release(text, null).workbooks(), Map.of("comment", "another text"));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.id();
    }

    private static JsonNode put(ConfigurableApplicationContext service, long draft, String body, int status) {
        HttpResponse<String> answer = send(service, "PUT", "editor", "/api/v1/drafts/" + draft + "/shadow", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void post(ConfigurableApplicationContext service, String path, String body, int status) {
        HttpResponse<String> answer = send(service, "POST", "editor", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static JsonNode get(ConfigurableApplicationContext service, long draft, String query) {
        return read(service, "/api/v1/drafts/" + draft + "/shadow" + query);
    }

    private static JsonNode read(ConfigurableApplicationContext service, String path) {
        HttpResponse<String> answer = send(service, "GET", "auditor", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext service, String method, String account, String path, String body) {
        return caller(service).send(method, path, headers(account), body);
    }

    private static HttpCaller caller(ConfigurableApplicationContext service) {
        return new HttpCaller(port(service));
    }

    private static Map<String, String> headers(String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static int port(ConfigurableApplicationContext service) {
        return TestService.port(service);
    }

    private ConfigurableApplicationContext start() {
        return TestService.start(source, clock);
    }
}

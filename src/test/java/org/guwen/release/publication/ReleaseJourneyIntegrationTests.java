package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.HttpCaller;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.release.workflow.ScriptEdits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a release through the whole service, over HTTP, while clients ask all the time. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReleaseJourneyIntegrationTests {

    private static final int TURNS = Integer.getInteger("guwen.publications", 10);
    private static final Pattern SAID = Pattern.compile("第(\\d)稿");
    private static final Pattern NUMBER = Pattern.compile("\"release\":(?:\\{\"number\":)?(\\d+)");

    private final ConfigurableApplicationContext service;
    private final HttpCaller caller;
    private final Map<String, String> headers = new HashMap<>(HttpCaller.as("approver"));

    ReleaseJourneyIntegrationTests(TestDatabase database) {
        service = TestService.start(database.open());
        caller = new HttpCaller(TestService.port(service));
        headers.put("Content-Type", "application/json");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void adviceChangesWithAReleaseAndReturnsWithTheOneBeforeAndNoRequestNoticesMore() throws InterruptedException {
        thereAndBack();
        underLoad();
        assertThat(get("/api/v1/releases/verify").get("valid").booleanValue()).isTrue();
    }

    private void thereAndBack() {
        assertThat(ask()).doesNotContainPattern(SAID);

        publish("第1稿");
        assertThat(ask()).contains("第1稿");
        assertThat(get("/api/v1/releases/active").get("number").longValue()).isEqualTo(2);

        assertThat(activate(1)).isEqualTo(200);
        assertThat(ask()).doesNotContainPattern(SAID);
        assertThat(activate(1)).isEqualTo(409);
        assertThat(activate(99)).isEqualTo(404);
        List<String> states = new ArrayList<>();
        get("/api/v1/releases")
                .path("items")
                .forEach(release -> states.add(release.get("state").stringValue()));
        assertThat(states).containsExactly("RETIRED", "IN_FORCE");
    }

    private void underLoad() throws InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        Map<Long, Set<String>> said = new ConcurrentHashMap<>();
        Map<Long, String> published = new HashMap<>(Map.of(1L, "", 2L, "1"));
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> clients = List.of(
                client(
                        isOver,
                        () -> caller.send("POST", "/api/v1/simulations", headers, ScriptEdits.CASE),
                        said,
                        failures),
                client(
                        isOver,
                        () -> caller.send("POST", "/api/v1/consultations", headers, ScriptEdits.CASE),
                        said,
                        failures),
                client(isOver, () -> caller.get("/api/v1/tables/complaint_script", headers), said, failures));
        for (int turn = 0; turn < TURNS; turn++) {
            int edition = 1 + turn % 3;
            published.put(publish("第" + edition + "稿"), Integer.toString(edition));
            assertThat(activate(1)).isEqualTo(200);
        }
        isOver.set(true);
        for (Thread client : clients) {
            client.join();
        }

        assertThat(failures).isEmpty();
        assertThat(said.keySet()).hasSizeGreaterThan(TURNS / 2);
        assertThat(said).allSatisfy((release, texts) -> assertThat(texts).containsExactly(published.get(release)));
    }

    private interface Question {
        HttpResponse<String> ask();
    }

    /** Asks without pause, and keeps which release said what. */
    private static Thread client(
            AtomicBoolean isOver, Question question, Map<Long, Set<String>> said, Queue<String> failures) {
        Thread client = new Thread(() -> {
            while (!isOver.get()) {
                try {
                    HttpResponse<String> answer = question.ask();
                    Matcher number = NUMBER.matcher(answer.body());
                    if (answer.statusCode() / 100 != 2 || !number.find()) {
                        failures.add(answer.statusCode() + " " + answer.body());
                        continue;
                    }
                    Matcher text = SAID.matcher(answer.body());
                    said.computeIfAbsent(Long.valueOf(number.group(1)), any -> ConcurrentHashMap.newKeySet())
                            .add(text.find() ? text.group(1) : "");
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
            }
        });
        client.start();
        return client;
    }

    private long publish(String text) {
        return service.getBean(Publication.class)
                .publish(ScriptEdits.release(text, null))
                .number();
    }

    private int activate(long release) {
        return caller.send("POST", "/api/v1/releases/" + release + "/activation", headers, "{\"reason\":\"试用结束\"}")
                .statusCode();
    }

    private String ask() {
        return caller.send("POST", "/api/v1/simulations", headers, ScriptEdits.CASE)
                .body();
    }

    private JsonNode get(String path) {
        return JsonMapper.shared().readTree(caller.get(path, headers).body());
    }
}

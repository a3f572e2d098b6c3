package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A database whose processes are stopped: connections stay open, and nothing answers. */
@RunningService
@DirtiesContext
@SuppressWarnings("NullAway.Init")
class FrozenDatabaseIntegrationTests {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int CALLERS = 30;
    private static final String FACTS = "{\"topic\":\"COMPLAINT\"}";

    private static EmbeddedPostgres postgres;
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) throws IOException {
        folder = Files.createTempDirectory("guwen-frozen");
        postgres = EmbeddedPostgres.builder().setDataDirectory(folder).start();
        String url = postgres.getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterEach
    void thaw() throws Exception {
        signal("CONT");
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Test
    void everyCallerHasAnAnswerAndTheServiceHealsByItself() throws Exception {
        HttpCaller caller = new HttpCaller(port);
        assertThat(ask(caller)).isEqualTo(201);

        signal("STOP");
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Call> calls = List.of(
                () -> ask(caller),
                () -> caller.get("/api/v1/consultations", HttpCaller.as("advisor"))
                        .statusCode(),
                () -> caller.get("/api/v1/releases", HttpCaller.as("auditor")).statusCode(),
                () -> caller.get("/api/v1/drafts", HttpCaller.as("editor")).statusCode());
        List<Future<Long>> answers = Stream.iterate(0, i -> i < CALLERS, i -> i + 1)
                .map(i -> threads.submit(seconds(calls.get(i % calls.size()), 503)))
                .toList();
        long health = seconds(() -> health(caller, "", "\"db\":{\"status\":\"DOWN\""), 503)
                .call();
        long readiness =
                seconds(() -> health(caller, "/readiness", "DOWN"), 503).call();
        long liveness = seconds(() -> health(caller, "/liveness", "UP"), 200).call();

        assertThat(List.of(health, readiness, liveness)).allMatch(time -> time < 8);
        for (Future<Long> answer : answers) {
            assertThat(answer.get()).isLessThan(LONGEST.toSeconds());
        }
        threads.shutdown();

        signal("CONT");
        long end = System.nanoTime() + LONGEST.toNanos();
        int status = ask(caller);
        while (status != 201 && System.nanoTime() < end) {
            status = ask(caller);
        }
        assertThat(status).isEqualTo(201);
        assertThat(health(caller, "", "UP")).isEqualTo(200);
    }

    private interface Call {
        int status() throws Exception;
    }

    private static Callable<Long> seconds(Call call, int expected) {
        return () -> {
            long begin = System.nanoTime();
            assertThat(call.status()).isEqualTo(expected);
            return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        };
    }

    private static int ask(HttpCaller caller) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        var answer = caller.send("POST", "/api/v1/consultations", headers, FACTS);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
        return answer.statusCode();
    }

    private static int health(HttpCaller caller, String group, String expected) {
        var answer = caller.get("/actuator/health" + group, Map.of());
        assertThat(answer.body()).contains(expected);
        return answer.statusCode();
    }

    /** Sends a signal to the server and to what serves its connections. */
    private static void signal(String name) throws IOException, InterruptedException {
        String server = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
        Stream<String> all = Stream.concat(
                Stream.of(server),
                ProcessHandle.of(Long.parseLong(server)).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(process -> Long.toString(process.pid())));
        List<String> command = Stream.concat(Stream.of("kill", "-" + name), all).toList();
        // One of them may just have ended.
        new ProcessBuilder(command).start().waitFor();
    }
}

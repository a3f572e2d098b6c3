package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is advice or a problem of the sender's, in JSON, and in time. */
@RunningService
class FuzzIntegrationTests {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzIntegrationTests.class);
    private static final long SEED = Long.getLong("guwen.fuzz.seed", 20261123);
    private static final int BODIES = Integer.getInteger("guwen.fuzz.bodies", 5_400);
    private static final int CALLERS = 4;
    private static final Duration STUCK = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    /** A body, what came of it, and what is wrong with that, empty if nothing. */
    private record Outcome(String path, byte[] body, int status, String fault) {

        String shown() {
            String text = new String(body, StandardCharsets.UTF_8);
            return "%s %s %s <- %s".formatted(path, status, fault, text.substring(0, Math.min(2_000, text.length())));
        }
    }

    @Test
    void noBodyMakesTheServiceFail() throws Exception {
        List<Outcome> outcomes = send();

        Map<String, Long> counts = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.path() + " " + outcome.status(), TreeMap::new, Collectors.counting()));
        LOG.info("Answers to {} bodies: {}", outcomes.size(), counts);
        assertThat(outcomes)
                .hasSizeGreaterThanOrEqualTo(5_000)
                .filteredOn(outcome -> !outcome.fault().isEmpty())
                .extracting(Outcome::shown)
                .isEmpty();
        assertThat(counts.keySet()).anyMatch(key -> key.endsWith("201")).anyMatch(key -> key.endsWith("422"));
    }

    private List<Outcome> send() throws Exception {
        SpoiledBodies bodies = new SpoiledBodies(SEED);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Outcome>> answers = new ArrayList<>();
            for (int turn = 0; turn < BODIES; turn++) {
                byte[] body = bodies.next(turn);
                String path = turn % 2 == 0 ? "/api/v1/consultations" : "/api/v1/simulations";
                answers.add(callers.submit(() -> send(path, body)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> answer : answers) {
                outcomes.add(answer.get());
            }
            return outcomes;
        } finally {
            callers.shutdownNow();
        }
    }

    private Outcome send(String path, byte[] body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(STUCK)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        HttpCaller.as("advisor").forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Outcome(path, body, response.statusCode(), faultOf(response));
        } catch (IOException e) {
            return new Outcome(path, body, 0, e.toString());
        }
    }

    private static String faultOf(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("none");
        String expected = response.statusCode() < 400 ? "application/json" : "application/problem+json";
        if (response.statusCode() >= 500 || !type.startsWith(expected)) {
            return type + " " + new String(response.body(), StandardCharsets.UTF_8);
        }
        try {
            JsonMapper.shared().readTree(response.body());
            return "";
        } catch (JacksonException e) {
            return e.toString();
        }
    }
}

package org.guwen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RawCaller;
import org.guwen.RunningService;
import org.guwen.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Whatever is asked of any operation, the answer is one that the description announces, and never an error of ours. */
class GeneratedRequestsIntegrationTests {

    private static final long SEED = Long.getLong("guwen.fuzz.seed", 20261126);
    private static final int CLIENTS = 5;
    private static final int REQUESTS = Integer.getInteger("guwen.fuzz.requests", 2_600);

    @Nested
    @RunningService
    class OnH2 {

        @LocalServerPort
        private int port;

        @Test
        void everyAnswerIsDescribed() {
            check(port);
        }
    }

    @Nested
    @RunningService
    class OnPostgres {

        @LocalServerPort
        private int port;

        @DynamicPropertySource
        static void postgres(DynamicPropertyRegistry properties) {
            TestDatabase.servePostgres(properties);
        }

        @Test
        void everyAnswerIsDescribed() {
            check(port);
        }
    }

    private static void check(int port) {
        var described = new DescribedInterface(
                new HttpCaller(port).get("/v3/api-docs", Map.of()).body());
        Set<String> faults = ConcurrentHashMap.newKeySet();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> ask(port, described, client, faults), clients))
                .toList()
                .forEach(CompletableFuture::join);
        clients.shutdown();

        assertThat(faults).isEmpty();
    }

    /** One of the callers: every so many operations are his, so that the same seed asks the same. */
    private static void ask(int port, DescribedInterface described, int client, Set<String> faults) {
        List<Map.Entry<String, JsonNode>> operations =
                new ArrayList<>(described.operations().entrySet());
        GeneratedRequests requests = new GeneratedRequests(SEED + client, described);
        RawCaller caller = new RawCaller(port);
        for (int i = client; i < REQUESTS; i += CLIENTS) {
            Map.Entry<String, JsonNode> operation = operations.get(i % operations.size());
            String[] call = operation.getKey().split(" ", -1);
            GeneratedRequests.Generated request = requests.next(call[0], call[1], operation.getValue());
            String fault = fault(described, operation.getValue(), request, caller);
            if (!fault.isEmpty()) {
                String told = operation.getKey() + " " + fault + " <- " + request;
                faults.add(told.replaceAll("[^ -~\\p{IsHan}]", "?"));
            }
        }
    }

    private static String fault(
            DescribedInterface described, JsonNode operation, GeneratedRequests.Generated request, RawCaller caller) {
        RawCaller.Answer answer;
        try {
            answer = request.send(caller);
        } catch (UncheckedIOException e) {
            return "no answer: " + e.getMessage();
        }
        String fault = answer.status() >= 500 ? "an error of ours" : described.faultOf(operation, answer);
        return fault.isEmpty()
                ? ""
                : answer.status() + " " + fault + " -> "
                        + answer.body().substring(0, Math.min(300, answer.body().length()));
    }
}

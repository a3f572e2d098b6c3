package org.guwen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Map.Entry<String, JsonNode>> operations =
                new ArrayList<>(described.operations().entrySet());
        GeneratedRequests requests = new GeneratedRequests(SEED);
        RawCaller caller = new RawCaller(port);
        Set<String> faults = new LinkedHashSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            Map.Entry<String, JsonNode> operation = operations.get(i % operations.size());
            String[] call = operation.getKey().split(" ", -1);
            GeneratedRequests.Generated request = requests.next(call[0], call[1], operation.getValue());
            RawCaller.Answer answer = request.send(caller);
            String fault =
                    answer.status() >= 500 ? "an error of ours" : described.faultOf(operation.getValue(), answer);
            if (!fault.isEmpty()) {
                faults.add(operation.getKey() + " " + answer.status() + " " + fault + " <- " + request + " -> "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
        }
        assertThat(faults).isEmpty();
    }
}

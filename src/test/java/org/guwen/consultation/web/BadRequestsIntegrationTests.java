package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every bad request of {@code bad-requests.yaml} gets exactly the problem document written there. */
@RunningService
class BadRequestsIntegrationTests {

    @LocalServerPort
    private int port;

    /**
     * @param name a sentence
     * @param as demonstration account, {@code null} for nobody
     * @param padding spaces put in front of the body
     */
    record BadRequest(
            String name,
            String method,
            String path,
            String as,
            Map<String, String> headers,
            String body,
            Integer padding,
            int status,
            JsonNode problem) {

        Map<String, String> allHeaders() {
            Map<String, String> all = new HashMap<>();
            if (as != null) {
                all.putAll(HttpCaller.as(as));
            }
            if (body != null) {
                all.put("Content-Type", "application/json");
            }
            all.putAll(Objects.requireNonNullElse(headers, Map.of()));
            return all;
        }

        String fullBody() {
            return " ".repeat(Objects.requireNonNullElse(padding, 0)) + Objects.requireNonNullElse(body, "");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBadRequestGetsItsProblem() throws Exception {
        return read().stream().map(request -> DynamicTest.dynamicTest(request.name(), () -> check(request)));
    }

    @Test
    void everyRequestHasAnotherName() throws Exception {
        assertThat(read()).extracting(BadRequest::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
    }

    private void check(BadRequest request) {
        HttpResponse<String> response =
                new HttpCaller(port).send(request.method(), request.path(), request.allHeaders(), request.fullBody());

        assertThat(response.statusCode()).isEqualTo(request.status());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(response.body())).isEqualTo(request.problem());
    }

    private static List<BadRequest> read() throws Exception {
        try (InputStream stream = BadRequestsIntegrationTests.class.getResourceAsStream("/bad-requests.yaml")) {
            return List.of(YAMLMapper.shared().readValue(stream, BadRequest[].class));
        }
    }
}

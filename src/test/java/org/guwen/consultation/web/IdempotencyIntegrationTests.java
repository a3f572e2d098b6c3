package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class IdempotencyIntegrationTests {

    private static final String CASE = "{\"topic\":\"SALES\",\"sales\":{\"currentStep\":\"RECEPTION\"}}";
    private static final String OTHER_CASE = "{\"topic\":\"SALES\",\"sales\":{\"currentStep\":\"DELIVERY\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameRequestIsAnsweredOnce() {
        HttpResponse<String> first = ask("key-1", CASE);
        HttpResponse<String> second = ask("key-1", CASE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAConflict() {
        ask("key-2", CASE);

        HttpResponse<String> response = ask("key-2", OTHER_CASE);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void requestsAtTheSameMomentLeaveOneRecord() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask("key-3", CASE)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().body()).distinct())
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from consultation where idempotency_key = 'key-3'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBadRequestIsNotRecorded() {
        HttpResponse<String> response = ask("key-4", "{\"topic\":\"TEA\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from consultation where idempotency_key = 'key-4'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private HttpResponse<String> ask(String key, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", key);
        return new HttpCaller(port).send("POST", "/api/v1/consultations", headers, body);
    }
}

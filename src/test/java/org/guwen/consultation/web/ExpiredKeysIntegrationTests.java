package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.TestClock;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A key counts for seven days, to the second, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExpiredKeysIntegrationTests {

    private static final String CASE = "{\"topic\":\"SALES\",\"sales\":{\"currentStep\":\"RECEPTION\"}}";
    private static final String OTHER_CASE = "{\"topic\":\"SALES\",\"sales\":{\"currentStep\":\"DELIVERY\"}}";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T02:00:00Z"));
    private final ConfigurableApplicationContext service;
    private final HttpCaller caller;

    ExpiredKeysIntegrationTests(TestDatabase database) {
        service = TestService.start(database.open(), clock);
        caller = new HttpCaller(TestService.port(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theLastSecondOfSevenDaysStillGivesTheFirstAnswerAndTheNextOneANewRecord() {
        HttpResponse<String> first = ask(CASE);
        assertThat(first.statusCode()).isEqualTo(201);

        clock.move(Duration.ofDays(7).minusSeconds(1));
        HttpResponse<String> again = ask(CASE);
        HttpResponse<String> other = ask(OTHER_CASE);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(other.statusCode()).isEqualTo(409);

        clock.move(Duration.ofSeconds(2));
        HttpResponse<String> later = ask(OTHER_CASE);
        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(id(later)).isNotEqualTo(id(first));
        assertThat(ask(OTHER_CASE).statusCode()).isEqualTo(200);
        assertThat(ask(CASE).statusCode()).isEqualTo(409);
        assertThat(caller.get("/api/v1/consultations/" + id(first), HttpCaller.as("advisor"))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> ask(String facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", "one-key");
        return caller.send("POST", "/api/v1/consultations", headers, facts);
    }

    private static String id(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }
}

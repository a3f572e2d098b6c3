package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts and keys are made once for a key of the request, however often it comes. */
@RunningService
class RepeatedRequestsIntegrationTests {

    private static final String ACCOUNT =
            "{\"username\":\"%s\",\"personId\":\"p\",\"role\":\"ADVISOR\",\"password\":\"wu-yue-tai-2026\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAccountIsOpenedOnce() {
        HttpResponse<String> first = post("accounts", "a-1", ACCOUNT.formatted("once"));
        HttpResponse<String> second = post("accounts", "a-1", " " + ACCOUNT.formatted("once"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.headers().firstValue("Location")).contains("/api/v1/accounts/once");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theSecretOfAKeyIsShownOnce() {
        String body = "{\"name\":\"once\",\"role\":\"SYSTEM\"}";
        HttpResponse<String> first = post("keys", "k-1", body);
        HttpResponse<String> second = post("keys", "k-1", "{\"role\":\"SYSTEM\",\"name\":\"once\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).path("id")).isEqualTo(json(first).path("id"));
        assertThat(json(first).path("key").asString()).startsWith("guwen_");
        assertThat(json(second).has("key")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts | {\"username\":\"other\",\"personId\":\"p\",\"role\":\"ADVISOR\",\"password\":\"wu-yue-tai-2026\"}",
                "accounts | {\"username\":\"again\",\"personId\":\"p\",\"role\":\"ADVISOR\",\"password\":\"yue-tai-wu-2026\"}",
                "keys     | {\"name\":\"again\",\"role\":\"SYSTEM\"}",
            })
    void anotherRequestWithTheSameKeyIsAConflict(String list, String body) {
        post("accounts", "x-1", ACCOUNT.formatted("again"));

        HttpResponse<String> answer = post(list, "x-1", body);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void aKeyIsForgottenAfterAWeek() {
        String body = "{\"name\":\"week\",\"role\":\"SYSTEM\"}";
        assertThat(post("keys", "w-1", body).statusCode()).isEqualTo(201);
        age("w-1", 6);
        assertThat(post("keys", "w-1", body).statusCode()).isEqualTo(200);
        age("w-1", 8);

        assertThat(post("keys", "w-1", body.replace("week", "week2")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aKeyWhoseRequestDiedIsFreeSoon() {
        String body = "{\"name\":\"died\",\"role\":\"SYSTEM\"}";
        assertThat(post("keys", "d-1", body).statusCode()).isEqualTo(201);
        jdbc.sql("update idempotent_request set address = null where idempotency_key = 'd-1'")
                .update();
        assertThat(post("keys", "d-1", body).statusCode()).isEqualTo(409);
        age("d-1", 1);

        assertThat(post("keys", "d-1", body.replace("died", "lives")).statusCode())
                .isEqualTo(201);
    }

    private void age(String key, int days) {
        jdbc.sql("update idempotent_request set created_at = :at where idempotency_key = :key")
                .param("at", OffsetDateTime.now(ZoneOffset.UTC).minusDays(days))
                .param("key", key)
                .update();
    }

    private HttpResponse<String> post(String list, String key, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("admin"));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", key);
        return new HttpCaller(port).send("POST", "/api/v1/" + list, headers, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

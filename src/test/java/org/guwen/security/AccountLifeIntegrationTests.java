package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class AccountLifeIntegrationTests {

    private static final String PASSWORD = "correct horse 电池";
    private static final String OTHER = "another horse 7";
    private static final String SALES = "{\"topic\":\"SALES\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonChangesTheOwnPassword() {
        open("wang", "p-wang", "ADVISOR", "S1");
        Map<String, String> wang = HttpCaller.basic("wang", PASSWORD);

        assertThat(send("PUT", "/me/password", wang, "{\"current\":\"wrong\",\"password\":\"" + OTHER + "\"}"))
                .isEqualTo(422);
        assertThat(send(
                        "PUT",
                        "/me/password",
                        wang,
                        "{\"current\":\"" + PASSWORD + "\",\"password\":\"" + OTHER + "\"}"))
                .isEqualTo(204);

        assertThat(send("GET", "/me", wang, "")).isEqualTo(401);
        assertThat(send("GET", "/me", HttpCaller.basic("wang", OTHER), "")).isEqualTo(200);
    }

    @Test
    void anAdministratorResetsClosesAndOpensAgain() {
        open("zhao", "p-zhao", "ADVISOR", "S1");

        assertThat(admin("PATCH", "/accounts/zhao", "{\"password\":\"" + OTHER + "\"}"))
                .isEqualTo(200);
        assertThat(admin("DELETE", "/accounts/zhao", "")).isEqualTo(204);
        assertThat(send("GET", "/me", HttpCaller.basic("zhao", OTHER), "")).isEqualTo(401);
        assertThat(admin("PATCH", "/accounts/zhao", "{\"enabled\":true,\"role\":\"EDITOR\"}"))
                .isEqualTo(200);

        assertThat(send("GET", "/me", HttpCaller.basic("zhao", OTHER), "")).isEqualTo(200);
        assertThat(log("zhao"))
                .contains("ACCOUNT_OPENED", "closed", "opened again", "role ADVISOR -> EDITOR", "password reset")
                .doesNotContain(OTHER);
    }

    @ParameterizedTest
    @CsvSource({"aaaaaaaaaa", "1234567890", "short", "qian-2026-x", "Password123"})
    void aSimplePasswordIsRefused(String password) {
        assertThat(admin(
                        "POST",
                        "/accounts",
                        "{\"username\":\"qian\",\"personId\":\"p-qian\",\"role\":\"ADVISOR\",\"password\":\"" + password
                                + "\"}"))
                .isEqualTo(422);
    }

    @Test
    void personsAreWrittenTheSameWayEverywhere() {
        open("sun1", "P1", "ADVISOR", "S1");
        open("sun2", " ｐ1 ", "ADVISOR", "S1");

        assertThat(jdbc.sql("select distinct person_id from account where username in ('sun1', 'sun2')")
                        .query(String.class)
                        .list())
                .containsExactly("p1");
    }

    @Test
    void twoAdministratorsCannotCloseEachOther() {
        open("chief1", "c1", "ADMIN", null);
        open("chief2", "c2", "ADMIN", null);
        Map<String, String> first = HttpCaller.basic("chief1", PASSWORD);
        Map<String, String> second = HttpCaller.basic("chief2", PASSWORD);
        assertThat(send("DELETE", "/accounts/admin", first, "")).isEqualTo(204);

        List<Integer> statuses = Stream.of(
                        CompletableFuture.supplyAsync(() -> send("DELETE", "/accounts/chief2", first, "")),
                        CompletableFuture.supplyAsync(
                                () -> send("PATCH", "/accounts/chief1", second, "{\"role\":\"AUDITOR\"}")))
                .map(CompletableFuture::join)
                .toList();

        try {
            assertThat(statuses).isNotEqualTo(List.of(204, 200)).doesNotContain(500);
            assertThat(jdbc.sql("select count(*) from account where role = 'ADMIN' and enabled")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            jdbc.sql("update account set enabled = true where username = 'admin'")
                    .update();
        }
    }

    @Test
    void anAdministratorCannotMakeHimselfApprover() {
        assertThat(admin("PATCH", "/accounts/admin", "{\"role\":\"APPROVER\"}")).isEqualTo(409);
        assertThat(admin("PATCH", "/accounts/admin", "{\"enabled\":false}")).isEqualTo(409);
        assertThat(admin("PATCH", "/accounts/admin", "{}")).isEqualTo(422);
    }

    @Test
    void twoKeysOfOneNameAreTwoCallers() {
        Map<String, String> a = key("same", "STORE-A");
        Map<String, String> b = key("same", "STORE-B");

        HttpResponse<String> first = ask(a, "T-1");
        HttpResponse<String> second = ask(b, "T-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        String address = first.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        assertThat(send("GET", address, a, "")).isEqualTo(200);
        assertThat(send("GET", address, b, "")).isEqualTo(404);
    }

    @Test
    void aNameGivenAgainInheritsNothing() {
        JsonNode issued = issued("once", "STORE-C");
        HttpResponse<String> asked = ask(bearer(issued), "T-2");
        assertThat(admin("POST", "/keys", keyOf("once", "STORE-C"))).isEqualTo(409);
        assertThat(admin("DELETE", "/keys/" + issued.get("id").stringValue(), ""))
                .isEqualTo(204);

        Map<String, String> later = bearer(issued("once", "STORE-C"));

        assertThat(ask(later, "T-2").statusCode()).isEqualTo(201);
        assertThat(asked.statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyThatChangesTablesNamesThePersonAnswerable() {
        assertThat(admin("POST", "/keys", "{\"name\":\"erp\",\"role\":\"EDITOR\"}"))
                .isEqualTo(422);
        assertThat(admin("POST", "/keys", "{\"name\":\"erp\",\"role\":\"EDITOR\",\"personId\":\" P7\"}"))
                .isEqualTo(201);
        assertThat(jdbc.sql("select person_id from api_key where name = 'erp'")
                        .query(String.class)
                        .single())
                .isEqualTo("p7");
    }

    @Test
    void theStoreOfTheFactsIsThatOfTheCaller() {
        Map<String, String> b = key("stores", "STORE-B");

        HttpResponse<String> foreign = post(b, "/consultations", "{\"topic\":\"SALES\",\"storeId\":\"STORE-X\"}");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("/storeId").contains("STORE-X").contains("STORE-B");
        assertThat(post(b, "/consultations", "{\"topic\":\"SALES\",\"storeId\":\"STORE-B\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(key("nowhere", null), "/consultations", "{\"topic\":\"SALES\",\"storeId\":\"STORE-B\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void draftsAreNotAskedByThoseWhoMayNotSeeThem() {
        HttpResponse<String> there = post(HttpCaller.as("advisor"), "/simulations?release=draft:1", SALES);
        HttpResponse<String> nowhere = post(HttpCaller.as("advisor"), "/simulations?release=draft:999", SALES);

        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(nowhere.body()).isEqualTo(there.body());
        assertThat(post(key("probe", "S1"), "/simulations?release=draft:1", SALES)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(HttpCaller.as("editor"), "/simulations?release=draft:999", SALES)
                        .statusCode())
                .isEqualTo(404);
    }

    private void open(String username, String person, String role, @Nullable String store) {
        String storeId = store == null ? "" : ",\"storeId\":\"" + store + "\"";
        assertThat(admin(
                        "POST",
                        "/accounts",
                        "{\"username\":\"%s\",\"personId\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"%s}"
                                .formatted(username, person, role, PASSWORD, storeId)))
                .isEqualTo(201);
    }

    private Map<String, String> key(String name, @Nullable String store) {
        return bearer(issued(name, store));
    }

    private static Map<String, String> bearer(JsonNode issued) {
        return Map.of("Authorization", "Bearer " + issued.get("key").stringValue());
    }

    private JsonNode issued(String name, @Nullable String store) {
        HttpResponse<String> response = post(HttpCaller.as("admin"), "/keys", keyOf(name, store));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(response.body());
    }

    private static String keyOf(String name, @Nullable String store) {
        String storeId = store == null ? "" : ",\"storeId\":\"" + store + "\"";
        return "{\"name\":\"" + name + "\",\"role\":\"SYSTEM\"" + storeId + "}";
    }

    private HttpResponse<String> ask(Map<String, String> who, String key) {
        Map<String, String> headers = new HashMap<>(who);
        headers.put("Idempotency-Key", key);
        return post(headers, "/consultations", SALES);
    }

    private String log(String subject) {
        return String.join(
                "\n",
                jdbc.sql("select action || ' ' || detail from access_log where subject = :subject order by seq")
                        .param("subject", subject)
                        .query(String.class)
                        .list());
    }

    private int admin(String method, String path, String body) {
        return send(method, path, HttpCaller.as("admin"), body);
    }

    private int send(String method, String path, Map<String, String> who, String body) {
        Map<String, String> headers = new HashMap<>(who);
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port)
                .send(method, "/api/v1" + path, headers, body)
                .statusCode();
    }

    private HttpResponse<String> post(Map<String, String> who, String path, String body) {
        Map<String, String> headers = new HashMap<>(who);
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port).send("POST", "/api/v1" + path, headers, body);
    }
}

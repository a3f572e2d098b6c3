package org.guwen.consultation.addition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Advice that was not followed and cases that ended, as other programs put them on record. */
@RunningService
class AdditionIntegrationTests {

    /** A receptionist decides it, the advisor is above him. */
    private static final String SMALL = """
            {"topic":"COMPLAINT","actor":{"role":"SERVICE_ADVISOR"},
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                          "hasVehicleProblem":true},
             "charge":{"atIssue":true,"labourFee":600,"partsFee":200}}""";

    /** Somebody was hurt: it goes up. */
    private static final String GRAVE = """
            {"topic":"COMPLAINT","actor":{"role":"SERVICE_ADVISOR"},
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                          "hasVehicleProblem":true,"injuryOrFire":true}}""";

    private static final String APOLOGY_LEFT_OUT =
            "{\"code\":\"APOLOGISE\",\"taken\":false,\"reason\":\"客户要求先谈方案，电话13912345678\"}";

    @LocalServerPort
    private int port;

    private String small = "";
    private String grave = "";

    @BeforeEach
    void ask() {
        small = location(post("/api/v1/consultations", "advisor", SMALL));
        grave = location(post("/api/v1/consultations", "advisor", GRAVE));
    }

    @Test
    void whoeverDecidesTheCaseMayDecideOtherwise() {
        HttpResponse<String> kept = post(small + "/override", "advisor", APOLOGY_LEFT_OUT);

        JsonNode override = read(kept, 201);
        assertThat(override.path("state").asString()).isEqualTo("WITHIN_AUTHORITY");
        assertThat(override.has("confirmBy")).isFalse();
        assertThat(override.path("reason").asString()).contains("139**").doesNotContain("12345678");
        assertThat(override.at("/by/actorRole").asString()).isEqualTo("SERVICE_ADVISOR");
        assertThat(read(get(location(kept), "advisor"), 200)).isEqualTo(override);
        assertThat(read(get(small, "advisor"), 200).at("/overrides/0")).isEqualTo(override);
        assertThat(type(post(small + "/override/1/confirmation", "approver", "{}"), 409))
                .endsWith("/wrong-state");
    }

    @Test
    void beyondOnesAuthoritySomebodyElseWhoseRoleSufficesHasToAgree() {
        String decider =
                read(get(grave, "advisor"), 200).at("/advice/summary/decidedBy").asString();

        JsonNode override = read(post(grave + "/override", "advisor", APOLOGY_LEFT_OUT), 202);
        assertThat(override.path("confirmBy").asString()).isEqualTo(decider);
        assertThat(override.path("state").asString()).isEqualTo("AWAITS_CONFIRMATION");

        assertThat(type(post(grave + "/override/1/confirmation", "advisor", "{}"), 403))
                .endsWith("/forbidden");
        assertThat(type(post(grave + "/override/1/confirmation", "editor", "{}"), 403))
                .endsWith("/forbidden");
        JsonNode confirmed =
                read(post(grave + "/override/1/confirmation", "approver", "{\"comment\":\"客户家属在场，同意\"}"), 201);
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/confirmation/by/account").asString()).isEqualTo("approver");
        assertThat(type(post(grave + "/override/1/confirmation", "approver", "{}"), 409))
                .endsWith("/wrong-state");
        assertThat(read(get(grave, "advisor"), 200).at("/overrides/0")).isEqualTo(confirmed);
    }

    @Test
    void aPersonDoesNotAgreeToWhatHeDidHimselfThroughAnotherAccount() {
        account("wang-1", "SERVICE_ADVISOR");
        account("wang-2", "STORE_MANAGER");
        post(grave + "/override", "wang-1", APOLOGY_LEFT_OUT);

        assertThat(type(post(grave + "/override/1/confirmation", "wang-2", "{}"), 403))
                .endsWith("/forbidden");
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        JsonNode unknown = read(post(small + "/override", "advisor", "{\"code\":\"APOLOGIZE\",\"reason\":\" \"}"), 422);
        assertThat(unknown.path("errors").findValuesAsString("pointer")).containsExactly("/taken", "/reason", "/code");
        assertThat(unknown.path("errors").get(2).path("message").asString()).contains("APOLOGISE");

        assertThat(read(post(small + "/override", "advisor", act("APOLOGISE", true)), 422)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("NO_DEVIATION");
        assertThat(read(post(small + "/override", "advisor", act("CHARGE_FOR_REWORK", false)), 422)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("NO_DEVIATION");
        read(post(small + "/override", "advisor", act("CHARGE_FOR_REWORK", true)), 201);

        JsonNode outcome = read(post(small + "/outcome", "advisor", "{\"cost\":1.005,\"note\":\"\"}"), 422);
        assertThat(outcome.path("errors").findValuesAsString("pointer")).containsExactly("/resolved", "/note", "/cost");
        assertThat(post(small + "/outcome", "advisor", "{\"resolved\":true,\"satisfaction\":\"HAPPY\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(type(get(small + "/override/7", "advisor"), 404)).endsWith("/not-found");
    }

    @Test
    void aCaseMayEndMoreThanOnceAndOutcomesStayInOrder() {
        JsonNode first = read(post(small + "/outcome", "advisor", "{\"resolved\":false,\"note\":\"又响了\"}"), 201);
        JsonNode second = read(
                post(
                        small + "/outcome",
                        "advisor",
                        "{\"resolved\":true,\"satisfaction\":\"VERY_SATISFIED\",\"cost\":120.00}"),
                201);

        JsonNode outcomes = read(get(small, "advisor"), 200).path("outcomes");
        assertThat(outcomes).containsExactly(first, second);
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(second.path("cost").decimalValue()).isEqualByComparingTo("120");
    }

    @Test
    void aRepeatedRequestAddsNothing() {
        Map<String, String> headers = headers("advisor");
        headers.put("Idempotency-Key", "override-1");
        HttpCaller caller = new HttpCaller(port);
        HttpResponse<String> first = caller.send("POST", grave + "/override", headers, APOLOGY_LEFT_OUT);
        HttpResponse<String> again = caller.send("POST", grave + "/override", headers, APOLOGY_LEFT_OUT);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(read(get(grave, "advisor"), 200).path("overrides")).hasSize(1);
    }

    @Test
    void anotherStoreNeitherSeesNorAdds() {
        read(post(small + "/outcome", "advisor", "{\"resolved\":true}"), 201);
        String key = read(post("/api/v1/keys", "admin", "{\"name\":\"b\",\"role\":\"SYSTEM\",\"storeId\":\"B\"}"), 201)
                .path("key")
                .asString();
        Map<String, String> other = new HashMap<>(Map.of("Authorization", "Bearer " + key));
        other.put("Content-Type", "application/json");
        HttpCaller caller = new HttpCaller(port);

        assertThat(caller.send("POST", small + "/outcome", other, "{\"resolved\":true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.send("POST", small + "/override", other, APOLOGY_LEFT_OUT)
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.get(small + "/outcome/1", other).statusCode()).isEqualTo(404);
        assertThat(post(small + "/outcome", "auditor", "{\"resolved\":true}").statusCode())
                .isEqualTo(403);
        assertThat(get(small + "/outcome/1", "auditor").statusCode()).isEqualTo(200);
    }

    private void account(String name, String actorRole) {
        String role = "\"role\":\"ADVISOR\",\"storeId\":\"DEMO\",\"actorRole\":\"" + actorRole + "\"";
        read(
                post(
                        "/api/v1/accounts",
                        "admin",
                        "{\"username\":\"" + name + "\",\"personId\":\"wang\",\"password\":\"guwen-demo\"," + role
                                + "}"),
                201);
    }

    private static String act(String code, boolean taken) {
        return "{\"code\":\"" + code + "\",\"taken\":" + taken + ",\"reason\":\"客户坚持\"}";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String type(HttpResponse<String> answer, int status) {
        return read(answer, status).path("type").asString();
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String address, String account) {
        return new HttpCaller(port).get(address, HttpCaller.as(account));
    }

    private HttpResponse<String> post(String address, String account, String body) {
        return new HttpCaller(port).send("POST", address, headers(account), body);
    }

    private static Map<String, String> headers(String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}

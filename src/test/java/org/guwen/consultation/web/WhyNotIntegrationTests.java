package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why-not over HTTP: in words, with what stands against it first, and the way to it. */
@RunningService
class WhyNotIntegrationTests {

    private static final String CHARGE_DISPUTE = """
            {"topic":"COMPLAINT","asOf":"2026-11-23","storeId":"DEMO","actor":{"role":"SERVICE_ADVISOR"},
             "complaint":{"channel":"ON_SITE","category":"CHARGE_DISPUTE","responsibility":"CUSTOMER_MISUNDERSTANDING",
                          "hasVehicleProblem":false,"emotion":"CALM","repairHistoryReviewed":true,
                          "otherCustomersPresent":false},
             "charge":{"atIssue":true,"labourFee":400,"partsFee":0},
             "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":50}]}""";

    private static final String UNSIGNED = """
            {"topic":"COSMETIC","asOf":"2026-11-23","storeId":"DEMO","actor":{"role":"SERVICE_ADVISOR"},
             "projects":[{"projectType":"NAV_HEAD_UNIT","stdHoursDisclosed":true,"labourFeeDisclosed":true,
               "explainedFunctions":true,"explainedPerformance":true,"explainedAdverseEffects":true,
               "explainedDirectly":true,"workCommission":"WRITTEN","contractSigned":false,"affects":[],
               "effectKnown":true,"legalApproval":"NOT_NEEDED","forbiddenByManual":false,
               "product":{"authenticity":"GENUINE","suppliedBy":"STORE"}}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private HttpCaller caller;

    @BeforeEach
    void call() {
        caller = new HttpCaller(port);
    }

    @Test
    void aProposalAboveTheAuthorityIsToldWhoMayGrantItAndHowMuchMayBeGranted() {
        JsonNode answer = simulated(CHARGE_DISPUTE, "{\"proposal\":0}", "zh-CN");

        assertThat(answer.get("given").asBoolean()).isFalse();
        assertThat(answer.at("/blockers/0/kind").asString()).isEqualTo("REFUSED");
        assertThat(answer.at("/ways").findValuesAsString("pointer")).contains("/actor/role", "/proposals/0/percent");
        assertThat(answer.at("/ways").findValuesAsString("text")).allMatch(text -> text.contains("由“"));
        assertThat(answer.at("/ways").findValues("verified")).allMatch(JsonNode::asBoolean);
    }

    @Test
    void ofARecordIsToldWhatItsOwnCaseWaitsFor() {
        HttpResponse<String> asked = post("/api/v1/consultations", UNSIGNED, "en");
        String path = asked.headers().firstValue("Location").orElseThrow() + "/why-not";

        JsonNode answer = read(post(path, "{\"decision\":\"ALLOW\",\"project\":0}", "en"));

        assertThat(answer.at("/ways/0/changes").findValuesAsString("pointer"))
                .containsExactly("/projects/0/contractSigned");
        assertThat(answer.at("/ways/0/changes/0/text").asString()).endsWith("from \"no\" to \"yes\"");
        assertThat(answer.get("blockers").isEmpty()).isFalse();
    }

    @Test
    void anActionWithoutConsentIsExcludedByTheRuleThatSaysSo() {
        JsonNode answer = simulated(CHARGE_DISPUTE, "{\"code\":\"INSPECT_AND_REPAIR\"}", "zh-CN");

        assertThat(answer.at("/blockers/0/kind").asString()).isEqualTo("EXCLUDED");
        assertThat(answer.at("/blockers/0/because/0/rule").asString())
                .isEqualTo("Without consent to an inspection nothing is repaired");
        JsonNode failed = answer.at("/conditions/0/failed");
        assertThat(failed.findValuesAsString("field")).contains("complaint.hasVehicleProblem");
        assertThat(failed.findValuesAsString("text")).contains("车辆存在问题：现为“否”，须为“是”");
        assertThat(answer.get("unchangeable").valueStream().map(JsonNode::asString))
                .contains("complaint.hasVehicleProblem");
    }

    @Test
    void aRowIsToldCellByCellAndWhatComesBeforeIt() {
        JsonNode explained = read(post("/api/v1/simulations?explain=full", CHARGE_DISPUTE, "en"));
        for (JsonNode row : explained.at("/explanation/rows")) {
            if (row.get("decided").asBoolean()) {
                String ask = "{\"table\":\"%s\",\"row\":\"%s\"}"
                        .formatted(row.get("table").asString(), row.get("row").asString());
                assertThat(simulated(CHARGE_DISPUTE, ask, "en").get("given").asBoolean())
                        .as(ask)
                        .isTrue();
            }
        }
        JsonNode other = otherRow(explained);

        JsonNode answer = simulated(CHARGE_DISPUTE, other.toString(), "en");

        assertThat(answer.get("given").asBoolean()).isFalse();
        assertThat(answer.at("/conditions/0/row").asString())
                .isEqualTo(other.get("row").asString());
        assertThat(answer.at("/conditions/0/failed")).isNotEmpty();
        assertThat(answer.at("/conditions/0/failed").findValuesAsString("cell"))
                .isNotEmpty()
                .allMatch(cell -> cell.matches(".+\\.xlsx!.+![A-Z]+\\d+"));
    }

    /** Another row of a table whose row counted. */
    private JsonNode otherRow(JsonNode explained) {
        for (JsonNode hit : explained.at("/explanation/rows")) {
            JsonNode table =
                    read(caller.get("/api/v1/tables/" + hit.get("table").asString(), HttpCaller.as("advisor")));
            for (JsonNode row : table.get("rows")) {
                String id = row.get("id").asString();
                boolean isHit = explained
                        .at("/explanation/rows")
                        .findValuesAsString("row")
                        .contains(id);
                if (!isHit && hit.get("decided").asBoolean()) {
                    return json.createObjectNode()
                            .put("table", hit.get("table").asString())
                            .put("row", id);
                }
            }
        }
        throw new AssertionError("every row of every table counted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | /ask           | REQUIRED",
                "{\"code\":\"INFORM\",\"proposal\":0}        | /ask           | REQUIRED",
                "{\"code\":\"INSPECT_AND_REPAIRS\"}          | /ask/code      | UNKNOWN_VALUE",
                "{\"document\":\"CONTRAKT\"}                 | /ask/document  | UNKNOWN_VALUE",
                "{\"proposal\":1}                            | /ask/proposal  | OUT_OF_DOMAIN",
                "{\"proposal\":-1}                           | /ask/proposal  | OUT_OF_DOMAIN",
                "{\"decision\":\"ALLOW\"}                    | /ask/project   | OUT_OF_DOMAIN",
                "{\"table\":\"DT-99\",\"row\":\"A\"}         | /ask/row       | UNKNOWN_ROW",
                "{\"table\":\"DT-03b\"}                      | /ask/row       | UNKNOWN_ROW",
            })
    void whatIsAskedForMustExist(String ask, String pointer, String code) {
        HttpResponse<String> refused = ask(CHARGE_DISPUTE, ask, "zh-CN");

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode mistake = json.readTree(refused.body()).at("/errors/0");
        assertThat(mistake.get("pointer").asString()).isEqualTo(pointer);
        assertThat(mistake.get("code").asString()).isEqualTo(code);
    }

    @Test
    void aMisspeltCodeIsToldTheNearestOne() {
        HttpResponse<String> refused = ask(CHARGE_DISPUTE, "{\"code\":\"INSPECT_AND_REPAIRS\"}", "en");

        assertThat(json.readTree(refused.body()).at("/errors/0/message").asString())
                .endsWith("Did you mean INSPECT_AND_REPAIR?");
    }

    @Test
    void invalidFactsAndUnknownConsultationsAreToldAsEverywhere() {
        assertThat(ask("{\"topic\":\"COMPLAINTS\"}", "{\"proposal\":0}", "en").statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/consultations/00000000-0000-7000-8000-000000000000/why-not", "{\"proposal\":0}", "en")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode simulated(String facts, String ask, String language) {
        return read(ask(facts, ask, language));
    }

    private HttpResponse<String> ask(String facts, String ask, String language) {
        return post("/api/v1/simulations/why-not", "{\"facts\":%s,\"ask\":%s}".formatted(facts, ask), language);
    }

    private HttpResponse<String> post(String path, String body, String language) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", language);
        return caller.send("POST", path, headers, body);
    }

    private JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return json.readTree(response.body());
    }
}

package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Advice, records and explanations as another program sees them. */
@RunningService
class ConsultationIntegrationTests {

    private static final String OUR_FAULT = """
            {"topic":"COMPLAINT","asOf":"2026-11-23","storeId":"DEMO","actor":{"role":"SERVICE_ADVISOR"},
             "customer":{"name":"欧阳明"},
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                          "hasVehicleProblem":true,"customerPreferredTime":"周六下午"},
             "charge":{"atIssue":true,"labourFee":600,"partsFee":200},
             "proposals":[{"code":"OFFER_DISCOUNT","percent":20}]}""";

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
    void anAnswerIsCreatedAndCanBeReadAgainAsItLeft() {
        HttpResponse<String> asked = ask(OUR_FAULT, "", "zh-CN");

        assertThat(asked.statusCode()).isEqualTo(201);
        String location = asked.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = caller.get(location, HttpCaller.as("advisor"));
        JsonNode document = json.readTree(read.body());
        assertThat(document.get("advice")).isEqualTo(json.readTree(asked.body()));
        assertThat(document.at("/facts/topic").asString()).isEqualTo("COMPLAINT");
        assertThat(document.at("/askedBy/account").asString()).isEqualTo("advisor");
        assertThat(document.path("at").asString()).isNotBlank();
        assertThat(read.headers().firstValue("Vary")).isPresent();
    }

    @Test
    void theTicketNumberOfTheCallerFindsTheConsultation() {
        String facts = "{\"topic\":\"SALES\",\"requestId\":\"T-4711\"}";
        String location =
                ask(facts, "", "zh-CN").headers().firstValue("Location").orElseThrow();

        JsonNode document =
                json.readTree(caller.get(location, HttpCaller.as("advisor")).body());
        JsonNode found =
                json.readTree(caller.get("/api/v1/consultations?requestId=T-4711&limit=1", HttpCaller.as("advisor"))
                        .body());

        assertThat(document.path("requestId").asString()).isEqualTo("T-4711");
        assertThat(found.at("/items/0/requestId").asString()).isEqualTo("T-4711");
        assertThat(location).endsWith(found.at("/items/0/id").asString());
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        for (int i = 0; i < 3; i++) {
            ask("{\"topic\":\"LEAD\",\"requestId\":\"paged\"}", "", "zh-CN");
        }
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/consultations?requestId=paged&limit=2";
        while (!address.isEmpty()) {
            HttpResponse<String> page = caller.get(address, HttpCaller.as("advisor"));
            json.readTree(page.body())
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asString()));
            address = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(caller.get("/api/v1/consultations?cursor=abc", HttpCaller.as("advisor"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.get("/api/v1/consultations?limit=201", HttpCaller.as("advisor"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyItemNamesItsClausesAndItsRuleOrRow() {
        JsonNode advice = json.readTree(ask(OUR_FAULT, "", "zh-CN").body());

        assertThat(advice.get("actions")).isNotEmpty().allSatisfy(ConsultationIntegrationTests::isGrounded);
        assertThat(advice.get("forbidden")).isNotEmpty().allSatisfy(ConsultationIntegrationTests::isGrounded);
        assertThat(advice.get("documents")).isNotEmpty().allSatisfy(ConsultationIntegrationTests::isGrounded);
        assertThat(advice.get("deadlines")).isNotEmpty().allSatisfy(ConsultationIntegrationTests::isGrounded);
        assertThat(advice.get("scripts")).isNotEmpty().allSatisfy(ConsultationIntegrationTests::isGrounded);
    }

    private static void isGrounded(JsonNode item) {
        assertThat(item.get("clauses")).as(item.toString()).isNotEmpty();
        assertThat(item.get("because")).as(item.toString()).isNotEmpty();
    }

    @Test
    void aRowIsCitedWithTheAddressesOfItsCells() {
        JsonNode advice = json.readTree(ask(OUR_FAULT, "", "zh-CN").body());

        assertThat(advice.findParents("row")).anySatisfy(reason -> {
            assertThat(reason.get("table").asString()).isEqualTo("responsibility_remedy");
            assertThat(reason.get("row").asString()).isEqualTo("RR-01");
            assertThat(reason.get("cells").get(0).asString()).matches("complaint\\.xlsx!处理!B\\d+");
        });
    }

    @Test
    void theLanguageOfTheCallerIsSpoken() {
        JsonNode chinese = json.readTree(ask(OUR_FAULT, "", "zh-CN").body());
        JsonNode english = json.readTree(ask(OUR_FAULT, "", "en").body());

        assertThat(chinese.at("/actions/0/text").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.at("/actions/0/text").asString()).doesNotContainPattern("\\p{IsHan}");
        assertThat(english.at("/scripts/0/text").asString()).doesNotContainPattern("\\p{IsHan}");
        assertThat(english.at("/citations/0/text").asString()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aRuleIsNamedByItsSentenceInTheLanguageOfTheCaller() {
        JsonNode chinese =
                json.readTree(ask(OUR_FAULT, "?explain=full", "zh-CN").body());
        JsonNode english = json.readTree(ask(OUR_FAULT, "?explain=full", "en").body());

        assertThat(chinese.findParents("rule")).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.get("name").asString()).containsPattern("\\p{IsHan}");
            assertThat(reason.get("rule").asString()).doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(english.findParents("rule"))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.get("name")).isEqualTo(reason.get("rule")));
        assertThat(chinese.at("/explanation/rules/0/name").asString()).containsPattern("\\p{IsHan}");
    }

    @Test
    void aForbiddenActCitesWhatForbidsIt() {
        String proposed = """
                {"topic":"WORKSHOP","proposals":[{"code":"AD_HOC_EMERGENCY_DECISION"}]}""";

        JsonNode advice = json.readTree(ask(proposed, "", "zh-CN").body());

        assertThat(advice.at("/forbidden/0/clauses").get(0).asString()).isEqualTo("AF-1b");
        assertThat(advice.at("/verdicts/0/verdict").asString()).isEqualTo("PROHIBITED");
        assertThat(advice.at("/verdicts/0/clauses").get(0).asString()).isEqualTo("AF-1b");
        assertThat(advice.get("citations"))
                .anySatisfy(citation ->
                        assertThat(citation.get("clause").asString()).isEqualTo("AF-1b"));
    }

    @Test
    void reasonsAreLeftOutOnRequest() {
        JsonNode advice = json.readTree(ask(OUR_FAULT, "?explain=none", "zh-CN").body());

        assertThat(advice.findValues("because")).isEmpty();
        assertThat(advice.at("/actions/0/clauses")).isNotEmpty();
    }

    @Test
    void theExplanationShowsEveryCellWithItsInput() {
        String location =
                ask(OUR_FAULT, "", "zh-CN").headers().firstValue("Location").orElseThrow();

        JsonNode explanation = json.readTree(
                caller.get(location + "/explanation", HttpCaller.as("advisor")).body());

        assertThat(explanation.get("rules"))
                .anySatisfy(rule -> assertThat(rule.get("rule").asString())
                        .isEqualTo("The customer pays nothing for putting our fault right"));
        assertThat(explanation.get("rows")).anySatisfy(row -> {
            assertThat(row.get("row").asString()).isEqualTo("RR-01");
            assertThat(row.get("conditions"))
                    .allSatisfy(
                            cell -> assertThat(cell.get("result").asBoolean()).isTrue());
            assertThat(row.get("conditions").get(0).get("input").asString()).isEqualTo("OUR_FAULT");
        });
    }

    @Test
    void theNameOfTheCustomerIsNotKept() {
        HttpResponse<String> asked = ask(OUR_FAULT, "", "zh-CN");

        assertThat(asked.body()).doesNotContain("欧阳明");
    }

    @Test
    void recordsAreListedByTopicAndCode() {
        String id = json.readTree(ask(OUR_FAULT, "", "zh-CN").body()).get("id").asString();

        JsonNode found = list("?topic=COMPLAINT&code=ARRANGE_REWORK");
        JsonNode none = list("?topic=SALES&code=ARRANGE_REWORK");

        assertThat(found.get("items"))
                .anySatisfy(item -> assertThat(item.get("id").asString()).isEqualTo(id));
        assertThat(none.get("items")).isEmpty();
    }

    private JsonNode list(String query) {
        return json.readTree(caller.get("/api/v1/consultations" + query, HttpCaller.as("advisor"))
                .body());
    }

    @Test
    void aSimulationMayReplaceTheAuthorityAndLeavesNoRecord() {
        String body = """
                {"topic":"COMPLAINT","actor":{"role":"RECEPTIONIST"},
                 "complaint":{"channel":"ON_SITE","category":"CHARGE_DISPUTE",
                              "responsibility":"CUSTOMER_MISUNDERSTANDING","hasVehicleProblem":false},
                 "charge":{"atIssue":true,"labourFee":1000,"partsFee":0},
                 "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":60}],
                 "policy":{"limits":[{"role":"RECEPTIONIST","concession":"LABOUR_WAIVER","maxPercent":60}]}}""";
        int before = list("").get("items").size();

        HttpResponse<String> answer = caller.send("POST", "/api/v1/simulations", headers("zh-CN"), body);

        JsonNode advice = json.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(advice.get("simulated").asBoolean()).isTrue();
        assertThat(advice.has("id")).isFalse();
        assertThat(advice.at("/verdicts/0/verdict").asString()).isEqualTo("PERMITTED");
        assertThat(advice.at("/charges/customerPays/labour/amount").decimalValue())
                .isEqualByComparingTo("400");
        assertThat(list("").get("items")).hasSize(before);
    }

    @Test
    void aClauseShowsTheRulesRowsAndCasesThatServeIt() {
        JsonNode clause = json.readTree(
                caller.get("/api/v1/clauses/CH-H3c", HttpCaller.as("advisor")).body());

        assertThat(clause.get("rules"))
                .anySatisfy(rule ->
                        assertThat(rule.asString()).isEqualTo("A discount never takes the place of full cover"));
        assertThat(clause.get("rows"))
                .anySatisfy(row -> assertThat(row.get("row").asString()).isEqualTo("RR-01"));
        assertThat(clause.get("cases")).isNotEmpty();
    }

    @Test
    void everyReadingIsShownInTheAskedLanguageWithWhatItsRulesSay() {
        JsonNode all = json.readTree(
                caller.send("GET", "/api/v1/clauses", headers("zh"), "").body());
        assertThat(all)
                .filteredOn(clause -> clause.get("kind").asString().equals("RESOLUTION"))
                .hasSize(64)
                .allSatisfy(clause -> assertThat(clause.get("text").asString()).containsPattern("\\p{IsHan}{2}"));

        JsonNode reading = json.readTree(
                caller.send("GET", "/api/v1/clauses/AMB-50", headers("zh"), "").body());
        assertThat(reading.get("sentences"))
                .hasSameSizeAs(reading.get("rules"))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence.asString()).containsPattern("\\p{IsHan}{2}"));
        assertThat(reading.get("rows"))
                .anySatisfy(row -> assertThat(row.get("row").asString()).isEqualTo("LF-16"));

        JsonNode law = json.readTree(caller.send("GET", "/api/v1/clauses/LAW-CH-MEDIATION", headers("en"), "")
                .body());
        assertThat(law.get("toBeVerified").asBoolean()).isTrue();
    }

    @Test
    void aTableIsShownTypedAndItsWorkbookByteForByte() {
        JsonNode table = json.readTree(caller.get("/api/v1/tables/concession_authority", HttpCaller.as("advisor"))
                .body());
        HttpResponse<byte[]> workbook =
                caller.bytes("/api/v1/workbooks/concession.xlsx?raw=true&release=1", HttpCaller.as("advisor"));

        assertThat(table.get("hitPolicy").asString()).isEqualTo("UNIQUE");
        assertThat(table.get("rows")).hasSize(15);
        assertThat(workbook.body()).isEqualTo(shipped("/decision-tables/concession.xlsx"));
    }

    private static byte[] shipped(String resource) {
        try (var stream = ConsultationIntegrationTests.class.getResourceAsStream(resource)) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> ask(String facts, String query, String language) {
        return caller.send("POST", "/api/v1/consultations" + query, headers(language), facts);
    }

    private static Map<String, String> headers(String language) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", language);
        return headers;
    }
}

package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guwen.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The worked cases over HTTP: facts go in as JSON, and the advice is read from the answer alone. */
@RunningService
class ScenariosIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() throws IOException {
        return CasesOverHttp.tests("classpath:scenarios/*.yaml", scenario -> check(scenario, advice(scenario)));
    }

    /** Cases that replace the policy of the store are simulations; all others are consultations. */
    private JsonNode advice(JsonNode scenario) {
        ObjectNode facts = CasesOverHttp.facts(scenario);
        boolean isSimulation = facts.has("policy");
        String path = isSimulation ? "/api/v1/simulations" : "/api/v1/consultations";
        HttpResponse<String> response = CasesOverHttp.ask(port, path, facts);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(isSimulation ? 200 : 201);
        return json.readTree(response.body());
    }

    private static void check(JsonNode scenario, JsonNode advice) {
        JsonNode expect = scenario.path("expect");
        JsonNode expectNot = scenario.path("expectNot");
        List<String> recommended =
                acts(advice, action -> !action.get("obligation").asString().equals("MAY"));
        List<String> all = acts(advice, action -> true);
        List<String> forbidden = codes(advice.get("forbidden"), act -> true);
        List<String> documents = codes(advice.get("documents"), document -> true);
        List<String> figures = new ArrayList<>();
        advice.get("riskNotes").forEach(note -> figures.addAll(strings(note.get("figures"))));

        assertThat(recommended).containsAll(strings(expect.path("actions")));
        assertThat(all).containsAll(strings(expect.path("mayActions")));
        assertThat(forbidden).containsAll(strings(expect.path("forbidden")));
        assertThat(documents).containsAll(strings(expect.path("documents")));
        assertThat(figures).containsAll(strings(expect.path("figures")));
        assertThat(strings(expectNot.path("actions"))).noneMatch(all::contains);
        assertThat(strings(expectNot.path("forbidden"))).noneMatch(forbidden::contains);
        assertThat(strings(expectNot.path("documents"))).noneMatch(documents::contains);
        assertThat(strings(expectNot.path("figures"))).noneMatch(figures::contains);
        checkConclusions(expect, advice);
    }

    private static void checkConclusions(JsonNode expect, JsonNode advice) {
        if (expect.has("decision")) {
            assertThat(advice.get("decision")).isEqualTo(expect.get("decision"));
        }
        if (expect.has("projectDecisions")) {
            assertThat(texts(advice.get("projects"), "decision")).isEqualTo(strings(expect.get("projectDecisions")));
        }
        expect.path("verdicts")
                .properties()
                .forEach(expected -> assertThat(advice.get("verdicts")).anySatisfy(verdict -> {
                    assertThat(verdict.get("code").asString()).isEqualTo(expected.getKey());
                    assertThat(verdict.get("verdict")).isEqualTo(expected.getValue());
                }));
        if (expect.path("approval").has("required")) {
            assertThat(advice.at("/approval/required")).isEqualTo(expect.at("/approval/required"));
        }
        expect.path("charges")
                .properties()
                .forEach(expected -> assertThat(advice.at("/charges/customerPays/" + expected.getKey() + "/amount")
                                .decimalValue())
                        .as(expected.getKey())
                        .isEqualByComparingTo(expected.getValue().decimalValue()));
        if (expect.has("reworkSlot")) {
            assertThat(advice.findValues("slot")).contains(expect.get("reworkSlot"));
        }
        if (expect.has("nextStep")) {
            assertThat(advice.findValues("nextStep")).contains(expect.get("nextStep"));
        }
    }

    /** The acts of the case and the manners. */
    private static List<String> acts(JsonNode advice, Predicate<JsonNode> chosen) {
        return Stream.concat(
                        advice.at("/conduct/actions").valueStream(),
                        advice.get("actions").valueStream())
                .filter(chosen)
                .map(item -> item.get("code").asString())
                .toList();
    }

    private static List<String> codes(JsonNode items, Predicate<JsonNode> chosen) {
        return items.valueStream()
                .filter(chosen)
                .map(item -> item.get("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.get(field).asString()).toList();
    }

    private static List<String> strings(JsonNode items) {
        return items.valueStream()
                .map(item -> item.asString().toUpperCase(Locale.ROOT))
                .toList();
    }
}

package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.FuzzSeeds;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tables may say nothing of a day; a case of that day is answered all the same. */
@RunningService
class BusinessDatesIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2021-12-31", "2022-01-01", "2024-02-29", "2999-12-31"})
    void everyCaseOfEveryDayIsAnswered(String day) {
        List<String> failed = new ArrayList<>();
        for (String seed : cases()) {
            ObjectNode facts = (ObjectNode) JsonMapper.shared().readTree(seed);
            facts.put("asOf", day);
            HttpResponse<String> answer = simulate(facts.toString());
            if (answer.statusCode() != 200
                    && !(answer.statusCode() == 422 && answer.body().contains("CONTRADICTION"))) {
                failed.add(answer.statusCode() + " " + facts + " " + answer.body());
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void aDayBeyondTheCalendarIsRefusedAtItsPlace() {
        HttpResponse<String> answer = simulate("{\"topic\":\"SALES\",\"asOf\":\"1899-12-31\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/asOf");
    }

    private static List<String> cases() {
        List<String> cases = new ArrayList<>(FuzzSeeds.read());
        for (Topic topic : Topic.values()) {
            cases.add("{\"topic\":\"" + topic + "\"}");
            cases.add("{\"topic\":\"" + topic + "\",\"vehicle\":{\"mileageKm\":4}}");
        }
        cases.add("{\"topic\":\"WARRANTY\",\"vehicle\":{\"invoiceDate\":\"2020-06-01\",\"mileageKm\":1}}");
        return cases;
    }

    private HttpResponse<String> simulate(String facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port).send("POST", "/api/v1/simulations?explain=full", headers, facts);
    }
}

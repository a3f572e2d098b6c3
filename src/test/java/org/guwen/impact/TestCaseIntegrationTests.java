package org.guwen.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.workflow.AddedCases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consultation on record becomes a line of a test sheet, as an editor does it. */
@RunningService
class TestCaseIntegrationTests {

    private static final String FACTS = """
            {"topic":"COMPLAINT","requestId":"T-1","storeId":"DEMO","actor":{"role":"SERVICE_ADVISOR"},
             "customer":{"name":"欧阳明"},"vehicle":{"vin":"LSVAB2180C2123456","mileageKm":1200},
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                          "hasVehicleProblem":true,"customerPreferredTime":"周六下午"},
             "charge":{"atIssue":true,"labourFee":600,"partsFee":200},
             "proposals":[{"code":"OFFER_DISCOUNT","percent":20}]}""";

    @LocalServerPort
    private int port;

    @Test
    void aConsultationBecomesACaseOfTheDraftThatPassesThere() throws IOException {
        String record = post("/api/v1/consultations", "advisor", FACTS)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String other = post("/api/v1/consultations", "advisor", "{\"topic\":\"COMPLAINT\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode draft = read(
                new HttpCaller(port)
                        .upload(
                                "/api/v1/drafts",
                                HttpCaller.as("editor"),
                                Map.of("complaint.xlsx", Files.readAllBytes(Path.of("decision-tables/complaint.xlsx"))),
                                Map.of("comment", "cases")),
                201);
        String body = "{\"draft\":" + draft.path("id").asLong() + "}";
        int passed = draft.at("/tests/passed").asInt();

        JsonNode place = read(post(record + "/test-case", "editor", body), 201);
        read(post(other + "/test-case", "editor", body), 201);

        assertThat(place.path("workbook").asString()).isEqualTo("complaint.xlsx");
        assertThat(place.path("sheet").asString()).isEqualTo(AddedCases.SHEET);
        JsonNode after = read(
                new HttpCaller(port).get("/api/v1/drafts/" + draft.path("id").asLong(), HttpCaller.as("editor")), 200);
        assertThat(after.path("state").asString()).isEqualTo(draft.path("state").asString());
        assertThat(after.at("/tests/passed").asInt()).isEqualTo(passed + 2);
        assertThat(after.at("/tests/failed").asInt())
                .isEqualTo(draft.at("/tests/failed").asInt());
        assertThat(post(record + "/test-case", "editor", body).statusCode()).isEqualTo(409);
        assertThat(post(record + "/test-case", "editor", "{\"draft\":99}").statusCode())
                .isEqualTo(404);
        assertThat(post(record + "/test-case", "editor", "{}").statusCode()).isEqualTo(422);
        assertThat(post(record + "/test-case", "advisor", body).statusCode()).isEqualTo(403);
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> post(String address, String account, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port).send("POST", address, headers, body);
    }
}

package org.guwen.consultation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which rows of a table a consultation on record matches, and which of their conditions it meets. */
@RunningService
class TableMatchIntegrationTests {

    private static final String OUR_FAULT = """
            {"topic":"COMPLAINT","asOf":"2026-11-23",
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT","hasVehicleProblem":true},
             "charge":{"atIssue":true,"labourFee":600,"partsFee":200}}""";

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
    void theRowsThatMatchAreThoseOfTheExplanationInEveryTableThatWasConsulted() {
        String record = ask(OUR_FAULT);
        JsonNode explanation = read(record + "/explanation");
        Set<String> tables = explanation
                .path("rows")
                .valueStream()
                .map(row -> row.path("table").asString())
                .collect(Collectors.toSet());
        assertThat(tables).contains("responsibility_remedy", "complaint_severity", "response_deadlines");

        assertThat(tables).allSatisfy(table -> {
            JsonNode consulted = read(record + "/tables/" + table).path("consulted");
            assertThat(names(consulted)).isEqualTo(explained(explanation, table));
            assertThat(consulted.valueStream().flatMap(time -> time.path("rows").valueStream()))
                    .allSatisfy(row -> assertThat(row.path("unmet").isEmpty())
                            .as(row.toString())
                            .isEqualTo(!row.path("result").asString().equals("NOT_MATCHED")));
        });
    }

    @Test
    void aRowThatDoesNotMatchNamesTheConditionsThatAreNotMetAndWhatTheCaseHolds() {
        JsonNode time = read(ask(OUR_FAULT) + "/tables/responsibility_remedy").at("/consulted/0");

        assertThat(time.path("subject").asString()).isEqualTo("ISSUE 0");
        assertThat(value(time, "complaint.responsibility")).isEqualTo("我方责任");
        assertThat(row(time, "RR-01").path("result").asString()).isEqualTo("DECIDED");
        assertThat(texts(row(time, "RR-01").path("met"))).contains("complaint.responsibility");
        assertThat(time.path("rows").valueStream())
                .filteredOn(row -> texts(row.path("unmet")).contains("complaint.responsibility"))
                .isNotEmpty();
    }

    @Test
    void aTableTheCaseNeverCameToAndOneOfFiguresSaySo() {
        String record = ask(OUR_FAULT);

        assertThat(read(record + "/tables/sales_steps").path("consulted")).isEmpty();
        JsonNode closing = read(record + "/tables/closing_time").path("consulted");
        assertThat(closing.valueStream().flatMap(time -> time.path("values").valueStream()))
                .as("figures are looked up by key")
                .isEmpty();
        assertThat(closing.valueStream().flatMap(time -> time.path("rows").valueStream()))
                .anyMatch(row -> row.path("result").asString().equals("DECIDED"));
    }

    @Test
    void theRowsOfADraftAreAskedTheSameCaseByWhoeverMayReadDrafts() {
        String record = ask(OUR_FAULT);
        byte[] changed = EditedSheets.edited(
                "complaint.xlsx", "responsibility_remedy", new TableEdit.CellEdit("RR-01", "note", "对照用"));
        DraftClient.Reply uploaded =
                new DraftClient(port).upload("editor", Map.of("complaint.xlsx", changed), Map.of("comment", "对照"));
        assertThat(uploaded.state())
                .as(uploaded.body().path("findings").toString())
                .isEqualTo("READY");
        long draft = uploaded.id();

        JsonNode match = read(record + "/tables/responsibility_remedy?release=draft:" + draft, "editor");
        assertThat(match.at("/release/draft").asLong()).isEqualTo(draft);
        assertThat(row(match.at("/consulted/0"), "RR-01").path("result").asString())
                .isEqualTo("DECIDED");
        assertThat(get(record + "/tables/responsibility_remedy?release=draft:" + draft, "advisor")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNamed() {
        String record = ask(OUR_FAULT);

        assertThat(get(record + "/tables/no_such_table", "advisor").body()).contains("no_such_table");
        assertThat(get(record + "/tables/no_such_table", "advisor").statusCode())
                .isEqualTo(404);
        assertThat(get(record + "/tables/legal_caps?release=4711", "advisor").statusCode())
                .isEqualTo(404);
        assertThat(get(record + "/tables/legal_caps?release=newest", "advisor").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/consultations/00000000-0000-0000-0000-000000000000/tables/legal_caps", "advisor")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Rows that matched, by what they were asked about and whether they count. */
    private static Set<String> names(JsonNode consulted) {
        return consulted
                .valueStream()
                .flatMap(time -> time.path("rows")
                        .valueStream()
                        .filter(row -> Set.of("DECIDED", "MATCHED")
                                .contains(row.path("result").asString()))
                        .map(row -> time.path("subject").asString()
                                + " "
                                + row.path("row").asString()
                                + " "
                                + row.path("result").asString().equals("DECIDED")))
                .collect(Collectors.toSet());
    }

    private static Set<String> explained(JsonNode explanation, String table) {
        return explanation
                .path("rows")
                .valueStream()
                .filter(row -> row.path("table").asString().equals(table))
                .map(row -> row.path("subject").asString()
                        + " "
                        + row.path("row").asString()
                        + " "
                        + row.path("decided").asBoolean())
                .collect(Collectors.toSet());
    }

    private static JsonNode row(JsonNode time, String id) {
        return time.path("rows")
                .valueStream()
                .filter(row -> row.path("row").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String value(JsonNode time, String column) {
        return time.path("values")
                .valueStream()
                .filter(value -> value.path("column").asString().equals(column))
                .map(value -> value.path("text").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private String ask(String facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return caller.send("POST", "/api/v1/consultations", headers, facts)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private JsonNode read(String path) {
        return read(path, "advisor");
    }

    private JsonNode read(String path, String account) {
        HttpResponse<String> answer = get(path, account);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String account) {
        return caller.get(path, HttpCaller.as(account));
    }
}

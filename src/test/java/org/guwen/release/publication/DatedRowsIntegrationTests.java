package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.advice.TimeLimit;
import org.guwen.analysis.difference.Editing;
import org.guwen.facts.Records;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedWorkbooks;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One published release gives two answers to the same facts where its rows are dated. */
@RunningService
class DatedRowsIntegrationTests {

    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final String FACTS =
            "{\"topic\":\"COMPLAINT\",\"complaint\":{\"channel\":\"LETTER\",\"closed\":false},\"asOf\":\"%s\"}";

    @LocalServerPort
    private int port;

    @Test
    void thePublishedRowOfTheBusinessDateAnswers() {
        DraftClient client = new DraftClient(port);
        DraftClient.Reply draft = client.upload(
                "editor", EditedWorkbooks.with("response_deadlines", DatedRowsIntegrationTests::dated), Map.of());
        assertThat(draft.state()).as(draft.body().toString()).isEqualTo("READY");
        client.step("editor", draft.id(), "submission", "{}");
        client.step("approver", draft.id(), "approval", "{\"comment\":\"同意\"}");
        DraftClient.Reply release = client.step("approver", draft.id(), "publication", "{}");
        assertThat(release.status()).as(release.body().toString()).isEqualTo(201);

        JsonNode before = ask(client, LAST);
        JsonNode after = ask(client, LAST.plusDays(1));

        assertThat(plan(before)).isEqualTo("P3D by RD-13");
        assertThat(plan(after)).isEqualTo("P5D by RD-90");
        assertThat(List.of(before, after))
                .extracting(answer -> answer.path("release").path("number").asLong())
                .containsOnly(release.body().path("number").asLong());
    }

    /** RD-13 speaks for letters of low severity; its plan is due in three days. */
    private static DecisionTable dated(DecisionTable table) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.id().equals("RD-13")) {
                rows.add(planning(row, "RD-13", 3, null, LAST));
                rows.add(planning(row, "RD-90", 5, LAST.plusDays(1), null));
            } else {
                rows.add(row);
            }
        }
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), table.columns(), table.outcomeLetters(), rows);
    }

    private static Row planning(Row row, String id, int days, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        outcomes.put("plan", new TimeLimit(days, TimeLimit.Unit.DAY));
        return Editing.withDays(Records.with(row, Map.of("id", id, "outcomes", outcomes, "enabled", true)), from, to);
    }

    private static JsonNode ask(DraftClient client, LocalDate asOf) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        HttpResponse<String> answer =
                client.http().send("POST", "/api/v1/consultations", headers, FACTS.formatted(asOf));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String plan(JsonNode answer) {
        return answer.path("deadlines")
                .valueStream()
                .filter(deadline -> deadline.path("code").asString().equals("PLAN"))
                .map(deadline -> deadline.path("due").asString() + " by "
                        + deadline.path("because").path(0).path("row").asString())
                .findFirst()
                .orElse("no plan");
    }
}

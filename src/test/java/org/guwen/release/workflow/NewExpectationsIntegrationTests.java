package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guwen.RunningService;
import org.guwen.table.writing.TableEdit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The most ordinary edit: a figure is changed, the tests that speak of it say so, and are accepted in one step. */
@RunningService
class NewExpectationsIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void aChangedFigureIsAcceptedInItsTestsInOneStepAndTheApproverSeesIt() {
        DraftClient client = new DraftClient(port);
        byte[] edited = EditedSheets.edited(
                "complaint.xlsx",
                "response_deadlines",
                new TableEdit.CellEdit("RD-03", "firstContact", "25分钟"),
                new TableEdit.CellEdit("RD-02", "firstContact", "25分钟"),
                new TableEdit.CellEdit("RD-01", "firstContact", "25分钟"));

        DraftClient.Reply draft = client.upload("editor", Map.of("complaint.xlsx", edited), Map.of());
        List<JsonNode> failed = draft.body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("TEST_FAILED"))
                .toList();
        DraftClient.Reply strange =
                client.step("editor", draft.id(), "expectations", "{\"cells\":[\"complaint.xlsx!响应时限!A1\"]}");
        DraftClient.Reply accepted = client.step("editor", draft.id(), "expectations", "{}");
        DraftClient.Reply again = client.step("editor", draft.id(), "expectations", "{}");

        assertThat(draft.state()).as(draft.body().toString()).isEqualTo("INVALID");
        assertThat(failed).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("sheet").asString()).startsWith("测试");
            assertThat(finding.path("hint").asString()).contains("首次联系：25分钟");
            assertThat(finding.path("message").asString())
                    .contains(finding.path("hint").asString());
        });
        assertThat(strange.status()).isEqualTo(422);
        assertThat(accepted.state()).as(accepted.body().toString()).isEqualTo("READY");
        assertThat(accepted.codes()).contains("CASES_CHANGED").doesNotContain("TEST_FAILED");
        assertThat(again.status()).isEqualTo(422);
        JsonNode tests = client.get("approver", "/" + draft.id() + "/difference")
                .body()
                .path("tests")
                .path(0);
        assertThat(tests.path("changed").size()).isPositive();
        assertThat(tests.path("removed").size()).isZero();
    }

    @Test
    void aRejectedDraftIsTakenUpAgain() {
        DraftClient client = new DraftClient(port);
        long draft = client.inReview(DraftJourneyIntegrationTests.script("再来"));
        client.step("approver", draft, "rejection", "{\"comment\":\"不够客气\"}");

        DraftClient.Reply edited = client.patch(
                "editor",
                draft,
                "complaint_script",
                client.get("editor", "/" + draft).body().path("version").asString(),
                "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"textZh\",\"value\":\"您好，请坐\"}]}");
        DraftClient.Reply submitted = client.step("editor", draft, "submission", "");

        assertThat(edited.state()).as(edited.body().toString()).isEqualTo("READY");
        assertThat(submitted.state()).isEqualTo("IN_REVIEW");
    }
}

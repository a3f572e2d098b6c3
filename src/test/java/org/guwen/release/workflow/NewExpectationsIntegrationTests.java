package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.RunningService;
import org.guwen.table.edit.TableEdit;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The most ordinary edit: a figure is changed, the tests that speak of it say so, and are accepted in one step. */
@RunningService
class NewExpectationsIntegrationTests {

    private static final String COMPLAINT = "complaint.xlsx";
    private static final String CASES = "测试·我方责任";
    private static final String PIN = "告知处理情况：7天；首次联系：";

    @LocalServerPort
    private int port;

    @Test
    void theMostOrdinaryEditFailsNoCaseThatIsShipped() {
        DraftClient client = new DraftClient(port);

        byte[] shipped = EditedSheets.shipped(COMPLAINT);
        // Other tests publish in the same store, so that this much may be found without the edit.
        DraftClient.Reply unchanged = client.upload("editor", Map.of(COMPLAINT, shipped), Map.of());
        DraftClient.Reply draft = client.upload("editor", Map.of(COMPLAINT, quarter(shipped)), Map.of());

        assertThat(draft.state()).as(draft.body().toString()).isEqualTo("READY");
        assertThat(draft.body().path("tests").path("failed").asInt()).isZero();
        assertThat(draft.body().path("findings")).isEqualTo(unchanged.body().path("findings"));
        assertThat(client.get("approver", "/" + draft.id() + "/difference")
                        .body()
                        .toString())
                .contains("complaint.xlsx!响应时限!E10", "10分钟", "15分钟");
        assertThat(client.firstContact("draft:" + draft.id())).isEqualTo("PT15M");
    }

    @Test
    void aCaseOfTheStoreThatSpeaksOfTheFigureIsAcceptedInOneStepAndTheApproverSeesIt() {
        DraftClient client = new DraftClient(port);
        byte[] own = SampleTables.edited(EditedSheets.shipped(COMPLAINT), NewExpectationsIntegrationTests::pin);
        DraftClient.Reply pinned = client.upload("editor", Map.of(COMPLAINT, own), Map.of());
        long before = pinned.body().path("baseRelease").asLong();
        publish(client, pinned);

        DraftClient.Reply draft = client.upload("editor", Map.of(COMPLAINT, quarter(own)), Map.of());
        DraftClient.Reply strange =
                client.step("editor", draft.id(), "expectations", "{\"cells\":[\"complaint.xlsx!响应时限!A1\"]}");
        DraftClient.Reply accepted = client.step("editor", draft.id(), "expectations", "{}");
        DraftClient.Reply again = client.step("editor", draft.id(), "expectations", "{}");

        assertThat(draft.state()).as(draft.body().toString()).isEqualTo("INVALID");
        assertThat(draft.findings("TEST_FAILED")).singleElement().satisfies(finding -> {
            assertThat(finding.path("sheet").asString()).isEqualTo(CASES);
            assertThat(finding.path("hint").asString()).isEqualTo(PIN + "15分钟");
            assertThat(finding.path("message").asString()).contains("T-001", "应为 10分钟，实际为 15分钟", "请改填：" + PIN + "15分钟");
        });
        assertThat(strange.status()).isEqualTo(422);
        assertThat(accepted.state()).as(accepted.body().toString()).isEqualTo("READY");
        assertThat(again.status()).isEqualTo(422);
        DraftClient.Reply seen = client.get("approver", "/" + draft.id());
        assertThat(seen.findings("CASES_CHANGED"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("message").asString()).contains("T-001"));
        JsonNode tests = client.get("approver", "/" + draft.id() + "/difference")
                .body()
                .path("tests")
                .path(0);
        assertThat(tests.path("changed").toString()).isEqualTo("[\"T-001\"]");
        assertThat(tests.path("removed").size()).isZero();
        publish(client, draft);
        assertThat(client.firstContact("")).isEqualTo("PT15M");
        client.activate(before);
        assertThat(client.firstContact("")).isEqualTo("PT10M");
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

    /** A figure of the store in a case of the store. */
    private static void pin(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet(CASES);
        for (Row row : sheet) {
            row.forEach(cell -> {
                if (cell.toString().equals("时限")) {
                    Row first = sheet.getRow(cell.getRowIndex() + 2);
                    first.getCell(cell.getColumnIndex()).setCellValue(PIN + "10分钟");
                }
            });
        }
    }

    /** The first answer on site after a quarter of an hour. */
    private static byte[] quarter(byte[] content) {
        TableEdit.CellEdit cell = new TableEdit.CellEdit("RD-01", "firstContact", "15分钟");
        return EditedSheets.edited(content, "response_deadlines", new TableEdit(List.of(cell), List.of(), List.of()));
    }

    private static void publish(DraftClient client, DraftClient.Reply draft) {
        client.step("editor", draft.id(), "submission", "");
        client.step("approver", draft.id(), "approval", "{\"comment\":\"同意\"}");
        assertThat(client.step("approver", draft.id(), "publication", "").status())
                .isEqualTo(201);
    }
}

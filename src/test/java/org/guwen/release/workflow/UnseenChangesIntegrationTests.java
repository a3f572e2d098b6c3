package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.table.writing.ReleaseStamp;
import org.guwen.table.writing.SampleTables;
import org.guwen.table.writing.TableEdit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Changes that are easily made without being meant: the author and whoever approves are told of each. */
@RunningService
class UnseenChangesIntegrationTests {

    private static final String CONCESSION = "concession.xlsx";
    private static final String YES = "{\"comment\":\"同意\"}";

    @LocalServerPort
    private int port;

    @Test
    void anOldDownloadTakesNothingBackUnseen() {
        DraftClient client = new DraftClient(port);
        byte[] old = download(client, CONCESSION, "");
        byte[] raw = client.http()
                .bytes("/api/v1/workbooks/" + CONCESSION + "?raw=true", HttpCaller.as("editor"))
                .body();
        long base = client.upload("editor", Map.of(CONCESSION, old), Map.of())
                .body()
                .path("baseRelease")
                .asLong();
        publish(client, edited(old, "CA-01", "noteZh", "同事的改动"));

        DraftClient.Reply stale =
                client.upload("editor", Map.of(CONCESSION, edited(old, "CA-02", "noteZh", "我的改动")), Map.of());
        DraftClient.Reply forced = client.upload(
                "editor",
                Map.of(CONCESSION, edited(old, "CA-02", "noteZh", "我的改动")),
                Map.of("baseRelease", Long.toString(base + 1)));

        assertThat(raw).isEqualTo(EditedSheets.shipped(CONCESSION)).isNotEqualTo(old);
        assertThat(stale.body().path("baseRelease").asLong()).isEqualTo(base);
        assertThat(stale.body().path("stale").asBoolean()).isTrue();
        assertThat(stale.codes()).doesNotContain("OLD_VALUE_RETURNS");
        assertThat(findings(forced, "OLD_VALUE_RETURNS"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("message").asString()).contains("CA-01", "同事的改动"));
        assertThat(forced.body().path("findings").valueStream())
                .allSatisfy(
                        finding -> assertThat(finding.path("cell").isString()).isTrue());
        DraftClient.Reply stranger = client.upload("editor", Map.of(CONCESSION, stamped(old, 9999)), Map.of());
        assertThat(stranger.codes()).contains("UNKNOWN_RELEASE");
    }

    @Test
    void testsThatAreGoneOrAskForSomethingElseAreTold() {
        DraftClient client = new DraftClient(port);
        byte[] shipped = download(client, CONCESSION, "");
        byte[] without = SampleTables.edited(shipped, workbook -> {
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (text(workbook.getSheetAt(i), 0, 0).equals("测试")) {
                    workbook.removeSheetAt(i);
                }
            }
        });

        DraftClient.Reply draft = client.upload("editor", Map.of(CONCESSION, without), Map.of());
        JsonNode difference =
                client.get("approver", "/" + draft.id() + "/difference").body();

        List<String> gone = difference
                .path("tests")
                .path(0)
                .path("removed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(gone).isNotEmpty();
        assertThat(difference.path("summary").asString()).contains(Integer.toString(gone.size()));
        assertThat(findings(draft, "CASES_REMOVED"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("message").asString()).contains(gone));
    }

    @Test
    void newWordsOfALockedRowALaterBeginningAndSortedRowsAreWarnedOf() {
        DraftClient client = new DraftClient(port);
        byte[] words =
                edited(download(client, "complaint.xlsx", ""), "complaint_script", "SC-13", "textZh", "这是您自己造成的。");
        byte[] later = edited(download(client, CONCESSION, ""), "CA-01", "validFrom", "2099-01-01");
        byte[] sorted = SampleTables.edited(
                download(client, CONCESSION, ""), workbook -> swap(workbook.getSheet("优惠建议"), 13, 14));

        DraftClient.Reply worded = client.upload("editor", Map.of("complaint.xlsx", words), Map.of());
        DraftClient.Reply postponed = client.upload("editor", Map.of(CONCESSION, later), Map.of());
        DraftClient.Reply reordered = client.upload("editor", Map.of(CONCESSION, sorted), Map.of());

        assertThat(findings(worded, "LOCKED_ROW_CHANGED")).singleElement().satisfies(finding -> {
            assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
            assertThat(finding.path("message").asString()).contains("SC-13");
        });
        assertThat(findings(postponed, "GAP"))
                .anySatisfy(finding -> assertThat(finding.path("message").asString())
                        .contains("CA-01", "2099-01-01", "effectiveFrom"));
        assertThat(findings(reordered, "ROWS_REORDERED")).hasSize(1);
    }

    private static List<JsonNode> findings(DraftClient.Reply reply, String code) {
        return reply.body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .toList();
    }

    private static void publish(DraftClient client, byte[] content) {
        long draft =
                client.upload("editor", Map.of(CONCESSION, content), Map.of()).id();
        client.step("editor", draft, "submission", "");
        client.step("approver", draft, "approval", YES);
        DraftClient.Reply reply = client.step("approver", draft, "publication", "");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static byte[] download(DraftClient client, String workbook, String query) {
        return client.http()
                .bytes("/api/v1/workbooks/" + workbook + query, HttpCaller.as("editor"))
                .body();
    }

    private static byte[] edited(byte[] content, String row, String column, String value) {
        return edited(content, "concession_authority", row, column, value);
    }

    private static byte[] edited(byte[] content, String table, String row, String column, String value) {
        TableEdit edit = new TableEdit(List.of(new TableEdit.CellEdit(row, column, value)), List.of(), List.of());
        return EditedSheets.edited(content, table, edit);
    }

    private static byte[] stamped(byte[] content, long release) {
        return ReleaseStamp.of(content, release);
    }

    private static void swap(XSSFSheet sheet, int one, int other) {
        int last = sheet.getLastRowNum() + 2;
        sheet.shiftRows(one, one, last - one);
        sheet.shiftRows(other, other, one - other);
        sheet.shiftRows(last, last, other - last);
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row) == null || sheet.getRow(row).getCell(column) == null
                ? ""
                : sheet.getRow(row).getCell(column).toString();
    }
}

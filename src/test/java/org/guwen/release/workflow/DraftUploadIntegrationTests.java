package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be uploaded, and what is said of what cannot. */
@RunningService
class DraftUploadIntegrationTests {

    private static final int MEBIBYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private DraftClient client;

    @BeforeEach
    void connect() {
        client = new DraftClient(port);
    }

    @Test
    void aRenamedFileIsToldByItsTables() {
        byte[] content = DraftJourneyIntegrationTests.script("改名").get(0).content();

        DraftClient.Reply draft = client.upload("editor", Map.of("新建 表格(1).xlsx", content), Map.of());

        assertThat(draft.state()).isEqualTo("READY");
        assertThat(draft.body().path("workbooks").path(0).path("name").asString())
                .isEqualTo("complaint.xlsx");
        assertThat(client.http()
                        .bytes("/api/v1/drafts/" + draft.id() + "/workbooks/complaint.xlsx", HttpCaller.as("editor"))
                        .body())
                .isEqualTo(content);
    }

    @Test
    void twoFilesForOneWorkbookAreRefused() {
        byte[] content = DraftJourneyIntegrationTests.script("两份").get(0).content();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("complaint.xlsx", content);
        files.put("complaint(1).xlsx", content);

        DraftClient.Reply reply = client.upload("editor", files, Map.of());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("errors").toString()).contains("DUPLICATE_WORKBOOK", "complaint(1).xlsx");
    }

    @Test
    void severalWorkbooksMakeOneDraft() {
        List<Workbook> edited = ScriptEdits.saying("几本一起").stream()
                .filter(workbook -> List.of("complaint.xlsx", "lead.xlsx").contains(workbook.name()))
                .toList();

        DraftClient.Reply draft = client.upload("editor", edited, Map.of());

        assertThat(draft.state()).isEqualTo("READY");
        assertThat(draft.body().path("workbooks").size()).isEqualTo(2);
    }

    @Test
    void casesOfWorkbooksThatAreNotUploadedRunAsWell() {
        List<Workbook> one = ScriptEdits.saying("只传一本").stream()
                .filter(workbook -> workbook.name().equals("lead.xlsx"))
                .toList();

        DraftClient.Reply draft = client.upload("editor", one, Map.of("baseRelease", "1"));

        assertThat(draft.body().path("tests").path("cases").valueStream())
                .extracting(tested -> tested.path("source").asString())
                .contains("complaint.xlsx", "concession.xlsx", "lead.xlsx");
    }

    @Test
    void aTableLeftBlankStaysAsItIs() {
        List<Workbook> blank = EditedWorkbooks.with("response_deadlines", table -> without(table)).stream()
                .filter(workbook -> workbook.name().equals("complaint.xlsx"))
                .toList();

        DraftClient.Reply draft = client.upload("editor", blank, Map.of());

        assertThat(draft.state()).as(draft.codes().toString()).isEqualTo("READY");
        assertThat(draft.body().path("keptTables").toString()).contains("response_deadlines");
        assertThat(draft.body().path("workbooks").path(0).path("origin").asString())
                .isEqualTo("WRITTEN");
    }

    @Test
    void faultsAreFoundAllAtOnceInBothLanguages() {
        Map<String, byte[]> files = Map.of("lead.xlsx", withFaults());

        DraftClient.Reply draft = client.upload("editor", files, Map.of());

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.state()).isEqualTo("INVALID");
        assertThat(draft.codes()).contains("UNKNOWN_VALUE", "BAD_RANGE");
        assertThat(draft.body().path("notChecked").toString()).contains("TESTS", "GAPS");
        assertThat(draft.body().has("tests")).isFalse();
        draft.body().path("findings").forEach(finding -> {
            assertThat(finding.path("message")).isEqualTo(finding.path("messageZh"));
            assertThat(finding.path("messageEn").asString()).isNotEmpty();
            assertThat(finding.path("workbook").asString()).isEqualTo("lead.xlsx");
        });
        assertThat(client.step("editor", draft.id(), "submission", "").status()).isEqualTo(409);
        assertThat(client.simulate("draft:" + draft.id(), ScriptEdits.CASE).status())
                .isEqualTo(409);
    }

    @Test
    void theWorkbookComesBackWithItsFindingsAtTheirCells() throws IOException {
        long draft = client.upload("editor", Map.of("lead.xlsx", withFaults()), Map.of())
                .id();

        byte[] marked = client.http()
                .bytes("/api/v1/drafts/" + draft + "/workbooks/lead.xlsx?results=true", HttpCaller.as("editor"))
                .body();

        assertThat(parts(marked)).anyMatch(part -> part.contains("comments"));
        assertThat(parts(withFaults())).noneMatch(part -> part.contains("comments"));
    }

    @ParameterizedTest
    @CsvSource({
        "notes.xlsx, plain text,       415, NOT_A_WORKBOOK",
        "old.xlsx,   \u0010OLE,        415, NOT_A_WORKBOOK",
        "cut.xlsx,   PK\u0003\u0004xx, 422, NOT_A_WORKBOOK",
    })
    void whatIsNoWorkbookIsRefused(String name, String content, int status, String code) {
        long before = drafts();

        DraftClient.Reply reply =
                client.upload("editor", Map.of(name, content.getBytes(StandardCharsets.UTF_8)), Map.of());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(reply.body().path("detail").asString()).contains(name);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void macrosAndBombsAreRefusedWithTheirReason() throws IOException {
        DraftClient.Reply macro = client.upload("editor", Map.of("m.xlsx", zip("xl/vbaProject.bin", 10)), Map.of());
        DraftClient.Reply bomb =
                client.upload("editor", Map.of("b.xlsx", zip("xl/worksheets/sheet1.xml", 201)), Map.of());

        assertThat(macro.status()).isEqualTo(422);
        assertThat(macro.body().path("errors").path(0).path("code").asString()).isEqualTo("MACRO");
        assertThat(bomb.status()).isEqualTo(422);
        assertThat(bomb.body().path("errors").path(0).path("message").asString())
                .contains(String.valueOf(200 * MEBIBYTE));
    }

    @Test
    void tooLargeAFileIsRefusedNamingTheLimit() {
        byte[] noise = new byte[10 * MEBIBYTE + 1];
        new Random(1).nextBytes(noise);

        DraftClient.Reply reply = client.upload("editor", Map.of("complaint.xlsx", noise), Map.of());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body().path("detail").asString()).contains("10 MB");
    }

    @Test
    void tooManyPartsAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            files.put("f" + i + ".xlsx", new byte[] {1});
        }

        assertThat(client.upload("editor", files, Map.of()).status()).isEqualTo(413);
    }

    @Test
    void anUploadWithoutFileOrCutOffIsTheCallersMistake() {
        DraftClient.Reply none = client.upload("editor", Map.of(), Map.of("comment", "没有文件"));
        Map<String, String> headers = new LinkedHashMap<>(HttpCaller.as("editor"));
        headers.put("Content-Type", "multipart/form-data; boundary=x");

        assertThat(none.status()).isEqualTo(400);
        assertThat(client.http()
                        .send("POST", "/api/v1/drafts", headers, "--x\r\nContent-Disp")
                        .statusCode())
                .isEqualTo(400);
        headers.put("Content-Type", "application/json");
        assertThat(client.http().send("POST", "/api/v1/drafts", headers, "{}").statusCode())
                .isEqualTo(415);
    }

    @Test
    void draftsAreListedNewestFirst() {
        long first = client.upload("editor", DraftJourneyIntegrationTests.script("甲"), Map.of())
                .id();
        long second = client.upload("editor", DraftJourneyIntegrationTests.script("乙"), Map.of())
                .id();

        DraftClient.Reply page = client.get("auditor", "?state=READY");

        assertThat(page.body().path("items").path(0).path("id").asLong()).isEqualTo(second);
        assertThat(page.body().path("items").path(1).path("id").asLong()).isEqualTo(first);
        assertThat(client.get("auditor", "?state=NONE").status()).isEqualTo(400);
        assertThat(client.get("auditor", "/999999").status()).isEqualTo(404);
    }

    private static List<String> parts(byte[] content) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
            }
        }
        return parts;
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft").query(Long.class).single();
    }

    private static DecisionTable without(DecisionTable table) {
        return new DecisionTable(
                table.definition(),
                table.owner(),
                table.description(),
                table.columns(),
                table.outcomeLetters(),
                List.of());
    }

    /** The shipped leads with a value that does not exist and a range without values. */
    private static byte[] withFaults() {
        return EditedSheets.edited(
                "lead.xlsx",
                "lead_follow_up",
                new TableEdit.CellEdit("LF-01", "未成交原因", "不存在"),
                new TableEdit.CellEdit("LF-02", "未获回应次数", "[9..1]"));
    }

    private static byte[] zip(String part, int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[MEBIBYTE];
        Arrays.fill(block, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}

package org.guwen.release.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guwen.RunningService;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Workbooks that came with the program, or were changed beside it, become drafts and nothing else. */
@RunningService
class WorkbookImportIntegrationTests {

    private static final String COMPLAINT = "complaint.xlsx";
    private static final String SCRIPT = "complaint_script";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportStore store;

    @Autowired
    private ImportedDraft offered;

    @Autowired
    private Rulesets rulesets;

    @Autowired
    private DraftTransactions transactions;

    @Autowired
    private CheckThrottle queue;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private DraftClient client;

    @BeforeEach
    void startAgain() {
        client = new DraftClient(port);
        jdbc.sql("delete from shipped_offer").update();
        transactions.inTransaction(() -> {
            store.remember(DraftOrigin.PROGRAM, ShippedKnowledge.workbooks());
            store.remember(DraftOrigin.FOLDER, List.of());
            return 0;
        });
    }

    @Test
    void whatIsAsItWasIsNotOffered() throws IOException {
        long before = drafts();
        Files.write(folder.resolve(COMPLAINT), EditedSheets.shipped(COMPLAINT));

        start();
        start();

        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aNewerProgramIsMergedWithWhatTheStorePublished() {
        // The program before said something else in SC-02 and SC-03; the store has its own SC-01 and SC-03.
        byte[] older = script(EditedSheets.shipped(COMPLAINT), "SC-02", "旧程序二", "SC-03", "旧程序三");
        byte[] own = script(older, "SC-01", "本店一", "SC-03", "本店三");
        publish(own);
        transactions.inTransaction(() -> {
            List<Workbook> all = new java.util.ArrayList<>(ShippedKnowledge.workbooks());
            all.replaceAll(workbook -> workbook.name().equals(COMPLAINT) ? new Workbook(COMPLAINT, older) : workbook);
            store.remember(DraftOrigin.PROGRAM, all);
            return 0;
        });
        long before = drafts();

        start();
        start();

        assertThat(drafts()).isEqualTo(before + 1);
        JsonNode draft = newest();
        assertThat(draft.path("origin").asString()).isEqualTo("PROGRAM");
        assertThat(draft.path("state").asString()).as(draft.toString()).isEqualTo("READY");
        assertThat(draft.path("author").asString()).isEqualTo("guwen");
        assertThat(draft.path("comment").asString()).contains("complaint_script/SC-03");
        JsonNode rows = client.get("editor", "/" + draft.path("id").asLong() + "/difference")
                .body()
                .path("tables")
                .path(0)
                .path("rows");
        assertThat(rows.valueStream().map(row -> row.path("row").asString())).containsExactly("SC-02");
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).contains("本店一");
    }

    @Test
    void anyApproverMayDecideOnIt() throws IOException {
        Files.write(
                folder.resolve(COMPLAINT), script(EditedSheets.shipped(COMPLAINT), "SC-01", "手工改的", "SC-02", "手工二"));
        start();
        long draft = newest().path("id").asLong();

        client.step("approver", draft, "submission", "");

        assertThat(client.step("approver", draft, "approval", "{\"comment\":\"同意\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWorkbookChangedByHandIsOfferedOnceWithItsFindings() throws IOException {
        long before = drafts();
        Files.write(
                folder.resolve("lead.xlsx"),
                EditedSheets.edited("lead.xlsx", "lead_follow_up", new TableEdit.CellEdit("LF-01", "未成交原因", "写错")));

        start();
        start();

        assertThat(drafts()).isEqualTo(before + 1);
        JsonNode draft = newest();
        assertThat(draft.path("origin").asString()).isEqualTo("FOLDER");
        assertThat(draft.path("state").asString()).isEqualTo("INVALID");
        assertThat(draft.path("findings").toString()).contains("UNKNOWN_VALUE", "B10");
    }

    @Test
    void aBrokenFileIsAnInvalidDraftAndTheServiceStarts() throws IOException {
        Files.writeString(folder.resolve("sales.xlsx"), "no workbook");
        Files.writeString(folder.resolve("~$sales.xlsx"), "lock");

        start();

        JsonNode draft = newest();
        assertThat(draft.path("state").asString()).isEqualTo("INVALID");
        assertThat(draft.path("findings").path(0).path("code").asString()).isEqualTo("NOT_A_WORKBOOK");
        assertThat(draft.path("findings").path(0).path("workbook").asString()).isEqualTo("sales.xlsx");
        assertThat(draft.path("findings").size()).isEqualTo(1);
    }

    private void start() {
        new WorkbookImport(store, offered, new TableFolder(folder), rulesets, transactions, queue, clock)
                .run(new DefaultApplicationArguments());
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft").query(Long.class).single();
    }

    private JsonNode newest() {
        long id = jdbc.sql("select max(id) from draft").query(Long.class).single();
        return client.get("auditor", "/" + id).body();
    }

    private void publish(byte[] complaint) {
        long draft =
                client.upload("editor", Map.of(COMPLAINT, complaint), Map.of()).id();
        client.step("editor", draft, "submission", "");
        client.step("approver", draft, "approval", "{\"comment\":\"同意\"}");
        assertThat(client.step("approver", draft, "publication", "").status()).isEqualTo(201);
    }

    private static byte[] script(byte[] content, String row, String text, String otherRow, String otherText) {
        return EditedSheets.edited(
                content,
                SCRIPT,
                new TableEdit(
                        List.of(
                                new TableEdit.CellEdit(row, "textZh", text),
                                new TableEdit.CellEdit(otherRow, "textZh", otherText)),
                        List.of(),
                        List.of()));
    }
}

package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guwen.RunningService;
import org.guwen.TestDatabase;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way of a draft on the database for many nodes. */
@RunningService
class DraftPostgresIntegrationTests {

    private static final String YES = "{\"comment\":\"同意\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        TestDatabase.servePostgres(properties);
    }

    @Test
    void aDraftIsUploadedEditedApprovedAndPublished() {
        DraftClient client = new DraftClient(port);
        byte[] edited = EditedSheets.edited(
                "complaint.xlsx", "complaint_script", new TableEdit.CellEdit("SC-01", "textZh", "在PG上"));

        DraftClient.Reply draft = client.upload("editor", Map.of("complaint.xlsx", edited), Map.of());
        DraftClient.Reply patched = client.patch(
                "editor",
                draft.id(),
                "complaint_script",
                "1",
                "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"textZh\",\"value\":\"在PG上改\"}]}");
        client.step("editor", draft.id(), "submission", "");
        client.step("approver", draft.id(), "approval", YES);
        DraftClient.Reply release = client.step("approver", draft.id(), "publication", "");

        assertThat(draft.state()).as(draft.body().toString()).isEqualTo("READY");
        assertThat(patched.state()).isEqualTo("READY");
        assertThat(release.status()).as(release.body().toString()).isEqualTo(201);
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).contains("在PG上改");
        assertThat(client.get("auditor", "?state=PUBLISHED")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from shipped_workbook")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatWasChangedAfterApprovalIsNotPublished() {
        DraftClient client = new DraftClient(port);
        long draft = client.approved(DraftJourneyIntegrationTests.script("作废"));
        jdbc.sql("update draft_workbook set content = content || '\\x00'::bytea where draft_id = :id")
                .param("id", draft)
                .update();

        DraftClient.Reply reply = client.step("approver", draft, "publication", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(client.get("editor", "/" + draft).state()).isIn("READY", "INVALID");
    }
}

package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.ruleset.Workbook;
import org.guwen.table.writing.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class DraftJourneyIntegrationTests {

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
    void anUploadedWorkbookBecomesAReleaseByAnotherPersonsApproval() {
        List<Workbook> edited = script("从草稿到发布");

        DraftClient.Reply draft = client.upload("editor", edited, Map.of("comment", "新话术"));

        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(201);
        assertThat(draft.state()).as(draft.codes().toString()).isEqualTo("READY");
        assertThat(draft.codes())
                .containsExactly("LOCKED_ROW_CHANGED"); // new words of a locked row, for whoever approves
        assertThat(draft.body().path("author").asString()).isEqualTo("editor");
        assertThat(draft.body().path("comment").asString()).isEqualTo("新话术");
        assertThat(draft.body().path("tests").path("failed").asInt()).isZero();
        assertThat(draft.body().path("tests").path("passed").asInt()).isPositive();
        assertThat(client.simulate("draft:" + draft.id(), ScriptEdits.CASE)
                        .body()
                        .toString())
                .contains("从草稿到发布", "\"draft\":" + draft.id());
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).doesNotContain("从草稿到发布");

        assertThat(client.step("editor", draft.id(), "submission", "{}").state())
                .isEqualTo("IN_REVIEW");
        assertThat(client.step("approver", draft.id(), "approval", "{\"comment\":\"同意\"}")
                        .state())
                .isEqualTo("APPROVED");
        DraftClient.Reply release = client.step("approver", draft.id(), "publication", "");

        assertThat(release.status()).as(release.body().toString()).isEqualTo(201);
        assertThat(release.response().headers().firstValue("Location"))
                .contains("/api/v1/releases/" + release.body().path("number").asLong());
        assertThat(release.body().path("approvedBy").asString()).isEqualTo("approver");
        assertThat(client.get("auditor", "/" + draft.id()).state()).isEqualTo("PUBLISHED");
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).contains("从草稿到发布");
        HttpResponse<byte[]> download =
                client.http().bytes("/api/v1/workbooks/complaint.xlsx?raw=true", HttpCaller.as("advisor"));
        assertThat(download.body()).isEqualTo(edited.get(0).content());
    }

    @Test
    void aByteChangedAfterApprovalVoidsIt() {
        long draft = client.approved(script("改一个字节"));
        byte[] other = script("被人改过").get(0).content();
        jdbc.sql("update draft_workbook set content = :content where draft_id = :id")
                .param("content", other)
                .param("id", draft)
                .update();

        DraftClient.Reply publication = client.step("approver", draft, "publication", "{}");

        assertThat(publication.status()).isEqualTo(409);
        assertThat(publication.body().path("currentState").asString()).isEqualTo("READY");
        assertThat(client.get("editor", "/" + draft).body().has("approver")).isFalse();
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).doesNotContain("被人改过");
    }

    static List<Workbook> script(String text) {
        byte[] edited = EditedSheets.edited(
                "complaint.xlsx", "complaint_script", new TableEdit.CellEdit("SC-01", "textZh", text));
        return List.of(new Workbook("complaint.xlsx", edited));
    }
}

package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guwen.RunningService;
import org.guwen.release.check.DraftBases;
import org.guwen.table.edit.TableEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two people change the tables at once; the second to come carries his draft over to the release of the first. */
@RunningService
class DraftRebaseIntegrationTests {

    private static final String YES = "{\"comment\":\"同意\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private DraftBases bases;

    private DraftClient client;
    private long first;

    @BeforeEach
    void connect() {
        client = new DraftClient(port);
        // From a known state, whatever was published before.
        first = publish(client.upload("editor", files(EditedSheets.shipped("complaint.xlsx")), Map.of())
                .id());
    }

    @Test
    void changesOfDifferentRowsAreJoined() {
        long mine = upload("SC-01", "我的话术");
        long theirs = upload("SC-02", "他的话术");
        client.step("editor", mine, "submission", "");
        publish(theirs);

        DraftClient.Reply stale = client.step("approver", mine, "approval", YES);
        DraftClient.Reply rebased = client.step("editor", mine, "rebase", "");

        assertThat(stale.status()).isEqualTo(412);
        JsonNode change = stale.body().path("changes").path(0);
        assertThat(change.path("table").asString()).isEqualTo("complaint_script");
        assertThat(change.path("rows").path(0).asString()).isEqualTo("SC-02");
        assertThat(client.get("editor", "/" + theirs).state()).isEqualTo("PUBLISHED");
        assertThat(rebased.status()).as(rebased.body().toString()).isEqualTo(200);
        assertThat(rebased.state()).isEqualTo("READY");
        assertThat(rebased.body().path("baseRelease").asLong()).isEqualTo(bases.inForce(null));
        JsonNode rows = client.get("editor", "/" + mine + "/difference")
                .body()
                .path("tables")
                .path(0)
                .path("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.path(0).path("row").asString()).isEqualTo("SC-01");
        assertThat(publish(mine)).isEqualTo(first + 2);
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).contains("我的话术");
    }

    @Test
    void rowsThatBothChangedAreListedAndDecidedByThePerson() {
        long mine = upload("SC-01", "我的说法");
        publish(upload("SC-01", "他的说法"));

        DraftClient.Reply refused = client.step("editor", mine, "rebase", "");
        DraftClient.Reply decided = client.step("editor", mine, "rebase", "{\"prefer\":\"DRAFT\"}");

        assertThat(refused.status()).isEqualTo(412);
        JsonNode conflict = refused.body().path("conflicts").path(0);
        assertThat(conflict.path("row").asString()).isEqualTo("SC-01");
        assertThat(conflict.path("cells").path(0).path("draft").asString()).isEqualTo("我的说法");
        assertThat(conflict.path("cells").path(0).path("release").asString()).isEqualTo("他的说法");
        assertThat(decided.status()).isEqualTo(200);
        assertThat(client.simulate("draft:" + mine, ScriptEdits.CASE).body().toString())
                .contains("我的说法");
    }

    @Test
    void anUploadMayNameTheReleaseItStartsFrom() {
        publish(upload("SC-02", "新版"));

        DraftClient.Reply draft =
                client.upload("editor", files(script("SC-01", "旧版上改的")), Map.of("baseRelease", String.valueOf(first)));

        assertThat(draft.body().path("baseRelease").asLong()).isEqualTo(first);
        assertThat(draft.body().path("stale").asBoolean()).isTrue();
        assertThat(client.step("editor", draft.id(), "submission", "").status()).isEqualTo(412);
        assertThat(client.upload("editor", files(script("SC-01", "x")), Map.of("baseRelease", "9999"))
                        .status())
                .isEqualTo(404);
    }

    private long upload(String row, String text) {
        return client.upload("editor", files(script(row, text)), Map.of()).id();
    }

    private static byte[] script(String row, String text) {
        return EditedSheets.edited("complaint.xlsx", "complaint_script", new TableEdit.CellEdit(row, "textZh", text));
    }

    private long publish(long draft) {
        client.step("editor", draft, "submission", "");
        client.step("approver", draft, "approval", YES);
        DraftClient.Reply reply = client.step("approver", draft, "publication", "");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.body().path("number").asLong();
    }

    private static Map<String, byte[]> files(byte[] complaint) {
        return Map.of("complaint.xlsx", complaint);
    }
}

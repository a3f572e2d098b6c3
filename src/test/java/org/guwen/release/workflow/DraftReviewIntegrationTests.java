package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.log.ReleaseAction;
import org.guwen.release.log.ReleaseLog;
import org.guwen.release.log.ReleaseLogEntry;
import org.guwen.ruleset.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may decide on a draft, and with which words. */
@RunningService
class DraftReviewIntegrationTests {

    private static final String YES = "{\"comment\":\"同意\"}";
    private static final List<Workbook> EDITED = DraftJourneyIntegrationTests.script("四眼");

    @LocalServerPort
    private int port;

    @Autowired
    private ReleaseLog log;

    private DraftClient client;

    @BeforeEach
    void connect() {
        client = new DraftClient(port);
    }

    @Test
    void nobodyApprovesHisOwnDraft() {
        long draft = client.upload("approver", EDITED, Map.of()).id();
        client.step("approver", draft, "submission", "");

        DraftClient.Reply reply = client.step("approver", draft, "approval", YES);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().path("detail").asString()).contains("approver");
        assertThat(client.get("approver", "/" + draft).state()).isEqualTo("IN_REVIEW");
    }

    @Test
    void aSecondAccountOfTheSamePersonDoesNotHelp() {
        client.account("editor-as-approver", "editor", "APPROVER");
        long draft = client.inReview(EDITED);

        DraftClient.Reply own = client.step("editor-as-approver", draft, "approval", YES);
        DraftClient.Reply other = client.step("approver", draft, "approval", YES);

        assertThat(own.status()).isIn(401, 403);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void everybodySeesWhoGaveTheApproverHisRole() {
        client.account("admin-as-approver", "admin", "APPROVER");
        client.account("colleague", "colleague", "APPROVER");
        long first = client.inReview(EDITED);
        long second = client.inReview(EDITED);

        JsonNode bySelf =
                client.step("admin-as-approver", first, "approval", YES).body();
        JsonNode byOther = client.step("colleague", second, "approval", YES).body();

        assertThat(grant(bySelf, "admin-as-approver").path("bySamePerson").asBoolean())
                .isTrue();
        assertThat(grant(byOther, "colleague").path("bySamePerson").asBoolean()).isFalse();
        assertThat(grant(byOther, "colleague").path("by").asString()).isEqualTo("admin");
        assertThat(grant(byOther, "colleague").path("detail").asString()).contains("APPROVER");
    }

    private static JsonNode grant(JsonNode draft, String account) {
        return draft.path("roleGrants")
                .valueStream()
                .filter(grant -> grant.path("account").asString().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoChangedTheDraftIsAnAuthorToo() {
        client.account("second", "second", "APPROVER");
        long draft = client.upload("editor", EDITED, Map.of()).id();
        client.patch(
                "approver",
                draft,
                "complaint_script",
                "1",
                "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"note\",\"value\":\"审批人改过\"}]}");
        client.step("editor", draft, "submission", "");

        assertThat(client.step("approver", draft, "approval", YES).status()).isEqualTo(403);
        assertThat(client.get("auditor", "/" + draft)
                        .body()
                        .path("editors")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("approver", "editor");
    }

    @Test
    void anEditorDoesNotApprove() {
        client.account("other-editor", "other-editor", "EDITOR");
        long draft = client.inReview(EDITED);

        assertThat(client.step("editor", draft, "approval", YES).status()).isEqualTo(403);
        assertThat(client.step("auditor", draft, "approval", YES).status()).isEqualTo(403);
    }

    @Test
    void whoeverDecidesSaysWhy() {
        long draft = client.inReview(EDITED);

        for (String step : List.of("approval", "rejection")) {
            DraftClient.Reply reply = client.step("approver", draft, step, "{}");
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body().path("errors").path(0).path("pointer").asString())
                    .isEqualTo("/comment");
        }
        DraftClient.Reply rejected = client.step("approver", draft, "rejection", "{\"comment\":\"话术不妥\"}");

        assertThat(rejected.state()).isEqualTo("REJECTED");
        assertThat(rejected.body().path("decisions").toString()).contains("REJECTION", "话术不妥", "approver");
    }

    @Test
    void aDecisionOnAnOlderVersionIsRefused() {
        long draft = client.inReview(EDITED);

        DraftClient.Reply reply = client.step("approver", draft, "approval", YES, Map.of("If-Match", "\"1\""));

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.body().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(reply.body().path("changedBy").asString()).isEqualTo("editor");
    }

    @Test
    void aReleaseBeginsNoEarlierThanNow() {
        long draft = client.approved(EDITED);

        DraftClient.Reply past = client.step("approver", draft, "publication", "{\"effectiveFrom\":\"2020-01-01\"}");
        DraftClient.Reply nonsense = client.step("approver", draft, "publication", "{\"effectiveFrom\":\"soon\"}");

        assertThat(past.status()).isEqualTo(422);
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.body().path("errors").path(0).path("code").asString())
                .isEqualTo("WRONG_TYPE");
    }

    @Test
    void aDraftCanBePublishedForADay() {
        long draft = client.approved(DraftJourneyIntegrationTests.script("将来"));
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(40).toString();

        DraftClient.Reply reply = client.step("approver", draft, "publication", "{\"effectiveFrom\":\"" + day + "\"}");

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        assertThat(reply.body().path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(client.simulate("", ScriptEdits.CASE).body().toString()).doesNotContain("将来");
        HttpResponse<String> calledOff = client.http()
                .send(
                        "POST",
                        "/api/v1/releases/1/activation",
                        with(HttpCaller.as("approver")),
                        "{\"reason\":\"取消\",\"effectiveFrom\":\"" + day + "\"}");
        assertThat(calledOff.statusCode()).as(calledOff.body()).isEqualTo(200);
    }

    @Test
    void everyStepIsInTheLog() {
        long draft = client.approved(EDITED);
        client.step("editor", draft, "withdrawal", "{\"comment\":\"暂缓\"}");

        List<ReleaseLogEntry> entries = log.all().stream()
                .filter(entry -> entry.draftId() != null && entry.draftId() == draft)
                .toList();

        assertThat(entries)
                .extracting(ReleaseLogEntry::action)
                .containsExactly(
                        ReleaseAction.DRAFTED.name(),
                        ReleaseAction.SUBMITTED.name(),
                        ReleaseAction.APPROVED.name(),
                        ReleaseAction.WITHDRAWN.name());
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.contentSha256()).hasSize(64));
        assertThat(entries.get(3).comment()).isEqualTo("暂缓");
    }

    private static Map<String, String> with(Map<String, String> headers) {
        Map<String, String> json = new java.util.HashMap<>(headers);
        json.put("Content-Type", "application/json");
        return json;
    }
}

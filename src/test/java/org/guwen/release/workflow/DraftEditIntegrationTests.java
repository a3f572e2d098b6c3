package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Changing a draft cell by cell, and what that changes. */
@RunningService
class DraftEditIntegrationTests {

    private static final String SCRIPT = "complaint_script";
    private static final String AUTHORITY = "concession_authority";

    @LocalServerPort
    private int port;

    private DraftClient client;
    private long draft;

    @BeforeEach
    void upload() {
        client = new DraftClient(port);
        draft = client.upload("editor", DraftJourneyIntegrationTests.script("改前"), Map.of())
                .id();
    }

    @Test
    void aCellIsChangedAtItsPlace() {
        DraftClient.Reply reply = client.patch("editor", draft, SCRIPT, "1", edit("SC-01", "textZh", "改后"));

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.state()).isEqualTo("READY");
        assertThat(reply.response().headers().firstValue("ETag")).contains("\"2\"");
        assertThat(reply.body().path("workbooks").path(0).path("origin").asString())
                .isEqualTo("EDITED");
        assertThat(client.simulate("draft:" + draft, ScriptEdits.CASE).body().toString())
                .contains("改后")
                .doesNotContain("改前");
    }

    @Test
    void aTableOfAnotherWorkbookJoinsTheDraft() {
        DraftClient.Reply reply = client.patch("editor", draft, "lead_follow_up", "1", edit("LF-01", "note", "线索备注"));

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.body().path("workbooks").size()).isEqualTo(2);
    }

    @Test
    void aMistakeInACellIsFoundAsInAnUpload() {
        DraftClient.Reply reply =
                client.patch("editor", draft, "lead_follow_up", "1", edit("LF-01", "lead.lostReason", "价额"));

        assertThat(reply.state()).isEqualTo("INVALID");
        assertThat(reply.body().path("findings").valueStream())
                .filteredOn(finding -> finding.path("workbook").asString().equals("lead.xlsx"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("code").asString()).isEqualTo("UNKNOWN_VALUE");
                    assertThat(finding.path("cell").asString()).isEqualTo("B10");
                });
    }

    @Test
    void rowsAreAddedAndRemoved() {
        DraftClient.Reply added = client.patch("editor", draft, SCRIPT, "1", """
                {"addRows":[{"row":"SC-99","after":"SC-01","cells":{"step":"1","textZh":"新增一句","textEn":"One more",
                 "clauses":"CH-P1","basis":"POLICY"}}]}""");
        assertThat(added.status()).as(added.body().toString()).isEqualTo(200);
        assertThat(client.get("editor", "/" + draft + "/difference").body().toString())
                .contains("SC-99", "ADDED");

        DraftClient.Reply removed = client.patch("editor", draft, SCRIPT, "2", "{\"removeRows\":[\"SC-99\"]}");

        assertThat(removed.status()).isEqualTo(200);
        assertThat(client.get("editor", "/" + draft + "/difference").body().toString())
                .doesNotContain("SC-99");
    }

    @Test
    void aRowIsReplacedFromADayOnInOneStep() {
        DraftClient.Reply reply = client.patch("editor", draft, AUTHORITY, "1", """
                {"replaceRows":[{"row":"CA-03","from":"2099-07-01","cells":{"比例上限":"10%"}}]}""");

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.state()).isEqualTo("READY");
        JsonNode rows = client.get("editor", "/" + draft + "/difference")
                .body()
                .path("tables")
                .valueStream()
                .filter(table -> table.path("table").asString().equals(AUTHORITY))
                .findFirst()
                .orElseThrow()
                .path("rows");
        assertThat(rows.toString()).contains("2099-06-30", "2099-07-01", "10%");
        assertThat(rows.valueStream()
                        .map(row -> row.path("row").asString() + " "
                                + row.path("change").asString()))
                .containsExactlyInAnyOrder("CA-03 CHANGED", "CA-16 ADDED");
        assertThat(reply.body().path("findings").valueStream())
                .filteredOn(finding -> finding.path("workbook").asString().equals("concession.xlsx"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("code").asString()).isEqualTo("UNTESTED_ROW");
                    assertThat(finding.path("message").asString()).contains("CA-16", "2099-07-01");
                });
        assertThat(verdict("2099-06-30")).isEqualTo("PERMITTED");
        assertThat(verdict("2099-07-01")).isEqualTo("NEEDS_APPROVAL");
    }

    @Test
    void aReplacementThatCannotBeIsNamed() {
        DraftClient.Reply reply = client.patch("editor", draft, AUTHORITY, "1", """
                {"replaceRows":[{"row":"CA-01","from":"2099-13-01","cells":{"比例上限":"4%"}},
                                {"row":"CA-01","from":"2099-07-01","cells":{}},
                                {"row":"CA-99","from":"2099-07-01","cells":{"row":"CA-50"}}]}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly(
                        "/replaceRows/0/from",
                        "/replaceRows/1/cells",
                        "/replaceRows/1/row",
                        "/replaceRows/2/row",
                        "/replaceRows/2/cells");
    }

    @Test
    void changesWithoutAPlaceAreNamedAndNothingIsStored() {
        DraftClient.Reply reply = client.patch("editor", draft, SCRIPT, "1", """
                {"edits":[{"row":"SC-1","column":"textZh","value":"x"},{"row":"SC-01","column":"text","value":"x"}],
                 "removeRows":["ZZ-01"]}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/removeRows/0", "/edits/0/row", "/edits/1/column");
        assertThat(client.get("editor", "/" + draft).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(client.patch("editor", draft, "no_table", "1", edit("A", "b", "c"))
                        .status())
                .isEqualTo(404);
        assertThat(client.patch("editor", draft, SCRIPT, "1", "{}").status()).isEqualTo(422);
    }

    @Test
    void ofTwoEditorsTheSecondIsToldWhatChanged() {
        DraftClient.Reply without = client.patch("editor", draft, SCRIPT, "", edit("SC-01", "note", "甲"));
        DraftClient.Reply first = client.patch("approver", draft, SCRIPT, "1", edit("SC-01", "note", "乙"));
        DraftClient.Reply second = client.patch("editor", draft, SCRIPT, "1", edit("SC-01", "note", "丙"));

        assertThat(without.status()).isEqualTo(428);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(second.body().path("changedBy").asString()).isEqualTo("approver");
    }

    @Test
    void theDifferenceTellsCellsAndAnswersInTheCallersLanguage() {
        JsonNode zh = client.get("editor", "/" + draft + "/difference").body();

        assertThat(zh.path("changesAnswers").asBoolean()).isTrue();
        JsonNode cell =
                zh.path("tables").path(0).path("rows").path(0).path("cells").path(0);
        assertThat(cell.path("new").asString()).isEqualTo("改前");
        assertThat(zh.path("tables").path(0).path("cases").size()).isPositive();
        Map<String, String> english = new java.util.HashMap<>(HttpCaller.as("editor"));
        english.put("Accept-Language", "en");
        assertThat(client.http()
                        .get("/api/v1/drafts/" + draft + "/difference", english)
                        .body())
                .contains("some cases get another answer");
    }

    private String verdict(String day) {
        return client.simulate("draft:" + draft, """
                        {"topic":"COMPLAINT","asOf":"%s","actor":{"role":"SERVICE_ADVISOR"},
                         "complaint":{"channel":"ON_SITE","category":"CHARGE_DISPUTE","hasVehicleProblem":false,
                          "responsibility":"CUSTOMER_MISUNDERSTANDING"},
                         "charge":{"atIssue":true,"labourFee":400,"partsFee":0,"quotationClear":false},
                         "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":15}]}""".formatted(day))
                .body()
                .path("verdicts")
                .path(0)
                .path("verdict")
                .asString();
    }

    private static String edit(String row, String column, String value) {
        return "{\"edits\":[{\"row\":\"%s\",\"column\":\"%s\",\"value\":\"%s\"}]}".formatted(row, column, value);
    }
}

package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedWorkbooks;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What a draft would have answered to past consultations, as those see it who write and approve it. */
@RunningService
class ImpactBrowserTests {

    /** The customer misunderstood a bill, and the workshop supervisor waives a fifth of the labour fee. */
    private static final String WAIVER = """
            {"topic":"COMPLAINT","actor":{"role":"WORKSHOP_SUPERVISOR"},
             "complaint":{"channel":"ON_SITE","category":"CHARGE_DISPUTE","responsibility":"CUSTOMER_MISUNDERSTANDING",
                          "hasVehicleProblem":false},
             "charge":{"atIssue":true,"labourFee":260,"partsFee":40,"quotationClear":false,
                       "requested":{"type":"LABOUR_WAIVER","percent":20}},
             "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":20}]}""";

    private static final int WAIVERS = 4;
    private static final int GREETINGS = 8;
    private static final int OTHERS = 3;

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    private DeskWindow editor;
    private long draft;

    @BeforeEach
    void askAndChangeTwoTables() {
        editor = BROWSER.open(port);
        ask();
        DraftClient.Reply reply = new DraftClient(port).upload("editor", changed(), Map.of("comment", "让利上限减半"));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        assertThat(reply.state()).as(reply.body().path("findings").toString()).isEqualTo("READY");
        draft = reply.id();
    }

    @Test
    void nobodyApprovesWithoutBeingToldWhetherPastCasesWereAskedAndWhatThatMoves() {
        DeskWindow approver = BROWSER.open(port);
        editor.signIn("editor", "/drafts/" + draft);
        assertThat(editor.find(".impact-known")).containsText("未做影响评估");
        step(editor, "提交审批").click();
        assertThat(editor.find("draft-steps dialog[open]")).containsText("未做影响评估");
        editor.find("draft-steps dialog[open] .button.main").click();
        assertThat(editor.find(".title .tag").first()).hasText("待审批", within());

        approver.signIn("approver", "/drafts/" + draft);
        assertThat(approver.find(".impact-known")).containsText("未做影响评估");
        approver.find(".impact-known a").click();
        approver.screenshots("draft-impact-not-run");
        approver.find("draft-impact [name=last]").fill(Integer.toString(WAIVERS + GREETINGS + OTHERS));
        approver.find("draft-impact .button.main").dblclick();

        assertThat(approver.find(".figures .big").first()).hasText(Integer.toString(WAIVERS + GREETINGS), within());
        assertThat(approver.find("draft-impact .problem")).hasCount(0);
        assertThat(approver.find(".impact-known")).containsText("其中 " + (WAIVERS + GREETINGS) + " 条的答复会变");
        assertThat(approver.find(".figures")).containsText("多 208.00 元");
        assertThat(approver.find(".figures")).containsText("本店多得 208.00 元");
        assertThat(approver.find(".figures")).containsText("新增 " + WAIVERS + " · 减少 0");
        assertThat(approver.find("draft-impact")).containsText(releaseInForce());
        assertThat(named(approver, "draft-impact tr", "优惠权限")).containsText("CA-05");
        assertThat(named(approver, "draft-impact tr", "优惠权限").locator(".num")).hasText(Integer.toString(WAIVERS));
        assertThat(named(approver, "draft-impact tr", "DEMO").locator(".num"))
                .hasText(Integer.toString(WAIVERS + GREETINGS));
        twoAnswersStandBesideEachOther(approver, "draft-impact");

        step(approver, "批准").click();
        assertThat(approver.find("draft-steps dialog[open] .note")).containsText("其中");
        approver.isAccessible();
    }

    /** A changed consultation says what it says and would say, and which rows make the difference. */
    private void twoAnswersStandBesideEachOther(DeskWindow window, String page) {
        Locator found = window.find("impact-case").last();
        found.locator("button").click();
        assertThat(found.locator(".compared section")).hasCount(2);
        assertThat(found.locator(".compared section").first()).containsText(releaseInForce());
        assertThat(found.locator(".compared section").last()).containsText("草稿");
        assertThat(found.locator(".compared .sheet")).not().hasCount(0);
        assertThat(found.locator(".compared section").first()).containsText("优惠权限 · CA-05");
        assertThat(found.locator(".was-becomes")).not().containsText("SERVICE_MANAGER");
        window.screenshots(page);
        found.locator("a.target").first().click();
        assertThat(window.find("record-view .told-facts")).isVisible();
        window.page().goBack();
        assertThat(window.find(page + " .figures")).isVisible();
    }

    /** Other tests on the same service may have published. */
    private String releaseInForce() {
        HttpResponse<String> active = new HttpCaller(port).get("/api/v1/releases/active", HttpCaller.as("editor"));
        return "第 " + JsonMapper.shared().readTree(active.body()).path("number").asLong() + " 版";
    }

    @Test
    void whatRunsIsFollowedAndCalledOffAndAPeriodIsAskedInsteadOfANumber() {
        editor.signIn("editor", "/drafts/" + draft + "?tab=impact");
        // Held back, so that there is time to call it off.
        editor.page()
                .route(
                        "**/impact?*",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(RUNNING)));
        editor.find("draft-impact [name=last]").fill("5");
        editor.find("draft-impact .button.main").click();
        assertThat(editor.find("draft-impact progress")).hasAttribute("value", "400");
        editor.screenshots("draft-impact-running");
        editor.page().unroute("**/impact?*");

        assertThat(editor.find("draft-impact progress"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SheetHands.PATIENCE));
        named(editor, "draft-impact button", "重新评估").click();
        editor.find("draft-impact [value=span]").check();
        editor.find("draft-impact [name=from]").fill("2001-01-01");
        editor.find("draft-impact [name=to]").fill("2001-01-31");
        editor.isAccessible();
        editor.find("draft-impact .button.main").click();
        assertThat(editor.find("draft-impact"))
                .containsText(
                        "2001年1月31日", new LocatorAssertions.ContainsTextOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(editor.find(".impact-known")).containsText("没有过去的咨询");
        assertThat(editor.find("draft-impact .figures")).hasCount(0);
    }

    @Test
    void aDraftAnswersLiveConsultationsUnseenAndSaysWhereItDiffers() {
        editor.signIn("editor", "/drafts/" + draft + "?tab=shadow");
        Locator shadow = editor.find("draft-shadow");
        assertThat(shadow).containsText("还没有做过影子运行");
        editor.screenshots("draft-shadow-never");
        shadow.locator("[name=share]").fill("100");
        shadow.locator(".button.main").dblclick();
        assertThat(shadow.locator("h2 .tag")).hasText("运行中", within());
        assertThat(shadow).containsText("现在的比例：100%");
        assertThat(shadow).containsText("还没有轮到它的咨询");
        editor.screenshots("draft-shadow-waiting");

        ask();
        Locator figures = shadow.locator(".figures .big");
        assertThat(figures.first()).hasText(Integer.toString(WAIVERS + GREETINGS + OTHERS), within());
        assertThat(figures.nth(1)).hasText(Integer.toString(WAIVERS + GREETINGS));
        assertThat(figures.nth(2)).hasText("0");
        assertThat(shadow).containsText("其中 " + OTHERS + " 条答复相同");
        assertThat(shadow).containsText("80%");
        assertThat(shadow.locator("impact-case")).hasCount(10);
        named(editor, "draft-shadow .button", "显示更多").click();
        assertThat(shadow.locator("impact-case")).hasCount(WAIVERS + GREETINGS);
        twoAnswersStandBesideEachOther(editor, "draft-shadow");

        editor.cutOff("**/shadow?*");
        assertThat(shadow.locator(".problem")).containsText("没有应答");
        assertThat(figures.first()).isVisible();
        editor.connect("**/shadow?*");
        assertThat(shadow.locator(".problem")).hasCount(0);

        named(editor, "draft-shadow .button", "停止").click();
        assertThat(shadow.locator("h2 .tag")).hasText("已停止", within());
        ask();
        DeskWindow auditor = BROWSER.open(port);
        auditor.signIn("auditor", "/drafts/" + draft + "?tab=shadow");
        assertThat(auditor.find("draft-shadow .figures .big").first())
                .hasText(Integer.toString(WAIVERS + GREETINGS + OTHERS));
        assertThat(auditor.find("draft-shadow")).containsText("由编辑或审批人开始和停止");
        assertThat(auditor.find("draft-shadow .shadow-form")).hasCount(0);
    }

    private void ask() {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/x-ndjson");
        List<String> lines = Stream.of(
                        Collections.nCopies(WAIVERS, WAIVER),
                        Collections.nCopies(GREETINGS, ScriptEdits.CASE),
                        Collections.nCopies(OTHERS, "{\"topic\":\"LEAD\"}"))
                .flatMap(List::stream)
                .map(facts -> "{\"facts\":" + facts.replace("\n", " ") + "}")
                .toList();
        String answers = new HttpCaller(port)
                .send("POST", "/api/v1/consultations/batch", headers, String.join("\n", lines))
                .body();
        assertThat(answers.lines()).hasSize(lines.size()).allMatch(line -> line.contains("\"status\":201"), answers);
    }

    private static List<Workbook> changed() {
        List<Workbook> greeting = ScriptEdits.release("您好，请坐，我来看看账单。", null).workbooks();
        List<Workbook> limit =
                EditedWorkbooks.withOutcome("concession_authority", "CA-05", "maxPercent", BigDecimal.TEN);
        return Stream.of(named(greeting, "complaint.xlsx"), named(limit, "concession.xlsx"))
                .toList();
    }

    private static Workbook named(List<Workbook> workbooks, String name) {
        return workbooks.stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Locator step(DeskWindow window, String name) {
        return named(window, "draft-steps .row .button", name).first();
    }

    /** Elements that say that. */
    private static Locator named(DeskWindow window, String selector, String text) {
        return window.page().locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(SheetHands.PATIENCE);
    }

    private static final String RUNNING = """
            {"state":"RUNNING","done":400,"of":1000,"release":1,"stale":false,"startedBy":"editor",
             "startedAt":"2026-11-27T08:00:00Z","changed":12,"money":{"customer":0,"store":0},
             "approvals":{"added":0,"removed":0},"demands":0,"byTopic":{},"byStore":{},"byRow":[],"cases":[]}""";
}

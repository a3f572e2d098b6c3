package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.RunningService;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.table.writing.SampleTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A table owner changes a table, somebody else publishes it, the advice changes, and changes back. */
@RunningService
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TableOwnerBrowserTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COMPLAINT = "complaint.xlsx";
    private static final String DEADLINES = "/tables/response_deadlines";
    private static final String FIRST = "firstContact";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    private DeskWindow owner;
    private DeskWindow approver;
    private SheetHands sheet;

    @BeforeEach
    void open() {
        owner = BROWSER.open(port);
        approver = BROWSER.open(port);
        sheet = new SheetHands(owner);
    }

    @Test
    void aChangeGoesFromTheBrowserToTheAdviceAndBack() {
        owner.signIn("editor", "/tables");
        long base = Long.parseLong(new DraftClient(port)
                .http()
                .get("/api/v1/releases/active", org.guwen.HttpCaller.as("approver"))
                .body()
                .replaceAll("(?s).*?\"number\":(\\d+).*", "$1"));
        owner.screenshots("tables");

        // A case of the store speaks of ten minutes; it comes in a file.
        upload(SampleTables.edited(EditedSheets.shipped(COMPLAINT), TableOwnerBrowserTests::pin), "用例写明十分钟");
        assertThat(owner.find(".title .tag").first()).hasText("可以提交");
        String draft = owner.page().url().replaceAll(".*/drafts/(\\d+).*", "$1");

        sheet.open(DEADLINES + "?draft=" + draft);
        sheet.type("RD-01", FIRST, "15粉钟");
        sheet.save();
        assertThat(owner.find(".g-cell.g-error")).hasText("15粉钟");
        assertThat(owner.find("finding-list .finding").first()).containsText("15粉钟");
        owner.screenshots("table-finding");

        owner.find("finding-list .jump").first().click();
        owner.page().keyboard().type("15分钟");
        owner.page().keyboard().press("Enter");
        sheet.save();
        assertThat(owner.find(".g-cell.g-error")).hasCount(0);

        owner.visit("/drafts/" + draft + "?tab=tests");
        assertThat(owner.find(".failures")).containsText("10分钟");
        owner.screenshots("draft-tests");
        owner.find("draft-tests .row .button").first().click();
        owner.find("draft-tests dialog .button.main").click();
        assertThat(owner.find(".title .tag").first()).hasText("可以提交", within());

        step(owner, "提交审批", "");
        assertThat(owner.find(".title .tag").first()).hasText("待审批", within());
        assertThat(owner.find("draft-steps")).containsText("等待审批人批准");
        assertThat(named(owner, "draft-steps .row .button", "批准")).hasCount(0);

        approver.signIn("approver", "/drafts/" + draft + "?tab=difference");
        assertThat(approver.find("draft-difference .card").first()).hasClass(Pattern.compile("tests-changed"));
        assertThat(approver.find("draft-difference")).containsText("15分钟");
        approver.screenshots("draft-difference");
        step(approver, "批准", "十五分钟做得到");
        assertThat(approver.find(".title .tag").first()).hasText("已批准", within());
        step(approver, "发布", "");
        approver.page().waitForURL("**/releases/*", new Page.WaitForURLOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(approver.find(".title .tag").first()).hasText("生效中");
        approver.screenshots("release");
        assertThat(firstContact()).isEqualTo("PT15M");

        publishForALaterDayAndCallItOff();

        approver.visit("/releases");
        approver.screenshots("releases");
        Locator earlier = approver.page()
                .locator(
                        ".timeline > li",
                        new Page.LocatorOptions().setHas(approver.page().locator("a[href='/releases/" + base + "']")))
                .first();
        earlier.locator("release-steps .button").first().click();
        approver.find("release-steps dialog[open] [name=reason]").fill("先退回去");
        approver.find("release-steps dialog[open] .button.main").click();
        assertThat(approver.find(".timeline .is-now"))
                .containsText(
                        "第 " + base + " 版",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(SheetHands.PATIENCE));
        assertThat(firstContact()).isEqualTo("PT10M");
    }

    private void publishForALaterDayAndCallItOff() {
        sheet.open(DEADLINES);
        sheet.type("RD-01", FIRST, "15分钟");
        sheet.type("RD-01", "note", "明年再改");
        sheet.saveAsDraft("明年的备注");
        owner.find(".tools a.button.main").click();
        step(owner, "提交审批", "");
        assertThat(owner.find(".title .tag").first()).hasText("待审批", within());
        String draft = owner.page().url().replaceAll(".*/drafts/(\\d+).*", "$1");

        approver.visit("/drafts/" + draft);
        step(approver, "批准", "可以");
        assertThat(approver.find(".title .tag").first()).hasText("已批准", within());
        approver.find("draft-steps .row .button.main").click();
        approver.find("draft-steps dialog [value=day]").check();
        approver.find("draft-steps dialog [name=day]").fill("2099-01-01");
        approver.isAccessible();
        approver.find("draft-steps dialog .button.main").click();
        approver.page().waitForURL("**/releases/*", new Page.WaitForURLOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(approver.find(".title .tag").first()).hasText("待生效");

        named(approver, "release-steps .button", "取消排定").click();
        approver.find("release-steps dialog [name=reason]").fill("明年另定");
        approver.find("release-steps dialog .button.main").click();
        assertThat(approver.find(".title .tag").first()).hasText("已取消", within());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndJoinedBeforeAnythingIsStored() {
        owner.signIn("editor", "/tables/lead_follow_up");
        owner.find(".g-cell").first().waitFor();
        sheet.type("LF-01", "note", "甲的备注");
        sheet.saveAsDraft("两个人一起改");
        approver.signIn("approver", owner.page().url().replaceAll("https?://[^/]+", ""));
        SheetHands other = new SheetHands(approver);
        approver.find(".g-cell").first().waitFor();
        other.type("LF-01", "note", "乙的备注");
        other.type("LF-02", "note", "乙另外写的");
        other.save();

        sheet.type("LF-01", "note", "甲又改了");
        owner.find(".tools .button.main").click();
        Locator joined = owner.find("save-draft dialog[open]");
        assertThat(joined).containsText("approver");
        assertThat(joined.locator("table")).containsText("乙的备注");
        owner.isAccessible();
        joined.locator(".button.main").click();
        joined.waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                .setTimeout(SheetHands.PATIENCE));

        assertThat(sheet.text("LF-01", "note")).isEqualTo("甲又改了");
        assertThat(sheet.text("LF-02", "note")).isEqualTo("乙另外写的");
        approver.visit(owner.page().url().replaceAll(".*draft=(\\d+).*", "/drafts/$1"));
        assertThat(named(approver, "draft-steps .button", "撤回")).isVisible();
        whoeverHadAHandCannotApprove(owner, approver);
    }

    /** Whoever had a hand in a draft is told why he cannot approve it. */
    private static void whoeverHadAHandCannotApprove(DeskWindow author, DeskWindow hand) {
        author.visit(hand.page().url().replaceAll("https?://[^/]+", ""));
        step(author, "提交审批", "");
        assertThat(author.find(".title .tag").first()).hasText("待审批", within());
        hand.page().reload();
        assertThat(hand.find("draft-steps")).containsText("您参与过这份草稿");
        assertThat(named(hand, "draft-steps .row .button", "批准")).hasCount(0);
        step(hand, "退回", "还要商量");
        assertThat(hand.find(".title .tag").first()).hasText("已退回", within());
        assertThat(hand.find("draft-steps")).containsText("还要商量");
        hand.screenshots("draft-rejected");
        takenUpAgain(author, hand.page().url());
    }

    /** A rejected draft is taken up again, and a second click makes nothing twice. */
    private static void takenUpAgain(DeskWindow author, String address) {
        author.page().navigate(address);
        named(author, "draft-steps .row .button", "再次提交").click();
        author.find("draft-steps dialog .button.main").dblclick();
        assertThat(author.find(".title .tag").first()).hasText("待审批", within());
        assertThat(author.find("draft-steps .problem")).hasCount(0);
        step(author, "撤回", "");
        assertThat(author.find(".title .tag").first()).hasText("已撤回", within());
    }

    private void upload(byte[] content, String comment) {
        owner.find("workbook-drop input[type=file]").setInputFiles(new FilePayload(COMPLAINT, XLSX, content));
        owner.find("workbook-drop [name=comment]").fill(comment);
        owner.isAccessible();
        owner.find("workbook-drop .button.main").click();
        owner.page().waitForURL("**/drafts/*", new Page.WaitForURLOptions().setTimeout(SheetHands.PATIENCE));
    }

    /** Elements that say that. */
    private static Locator named(DeskWindow window, String selector, String text) {
        return window.page().locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    private static void step(DeskWindow window, String name, String comment) {
        named(window, "draft-steps .row .button", name).first().click();
        window.find("draft-steps dialog [name=comment]").fill(comment);
        window.find("draft-steps dialog .button.main").click();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions within() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(SheetHands.PATIENCE);
    }

    /** A figure of the store in a case of the store. */
    private static void pin(XSSFWorkbook workbook) {
        XSSFSheet cases = workbook.getSheet("测试·我方责任");
        for (Row row : cases) {
            row.forEach(cell -> {
                if (cell.toString().equals("时限")) {
                    cases.getRow(cell.getRowIndex() + 2)
                            .getCell(cell.getColumnIndex())
                            .setCellValue("告知处理情况：7天；首次联系：10分钟");
                }
            });
        }
    }

    private String firstContact() {
        return new DraftClient(port).firstContact("");
    }
}

package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Working on the sheet of a table as in a spreadsheet program. Nothing of this is stored. */
@RunningService
class SheetBrowserTests {

    private static final String AUTHORITY = "/tables/concession_authority";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    private DeskWindow window;
    private Page page;
    private SheetHands sheet;

    @BeforeEach
    void openTable() {
        window = BROWSER.open(port);
        page = window.page();
        sheet = new SheetHands(window);
        window.signIn("editor", AUTHORITY);
        page.locator(".g-cell").first().waitFor();
    }

    @ParameterizedTest
    @CsvSource({
        "text, noteZh, zaidan, 在单上写明",
        "one value of a list, nextLevel, dianzhang, 店长(总经理)",
        "several values of a list, documents, youhui, 优惠减免审批单",
        "a number, maxAmount, erbai, 二百",
        "a day, validFrom, shiyue, 2027年1月1日",
        "a condition, derived.grantingRole, jiedai, 接待员",
        "yes or no, enabled, fou, 否"
    })
    void anInputMethodWritesIntoEveryKindOfCellWithTheFirstLetterAndTheFieldIsTheSameAllTheTime(
            String kind, String column, String letters, String text) {
        sheet.select("CA-01", column);
        assertThat(page.evaluate("() => { window.field = document.activeElement; return window.field.className; }"))
                .as(kind)
                .asString()
                .contains("g-input");

        sheet.compose("CA-01", column, letters, text);

        assertThat(page.evaluate("() => document.activeElement === window.field"))
                .isEqualTo(true);
        assertThat(page.evaluate("() => window.field.value")).isEqualTo(text);
        page.keyboard().press("Escape");
        sheet.compose("CA-01", column, letters, text);
        page.keyboard().press("Tab");
        assertThat(sheet.text("CA-01", column)).isEqualTo(text);
        assertThat(page.evaluate("() => document.activeElement === window.field"))
                .isEqualTo(true);
    }

    @Test
    void aListTakesSeveralValuesByKeyboard() {
        sheet.select("CA-01", "derived.grantingRole");
        page.keyboard().press("F2");
        assertThat(page.locator(".g-option[aria-selected=true]")).hasText("接待员");
        window.isAccessible();
        page.keyboard().press("End");
        page.keyboard().type("、服务经");
        page.keyboard().press("Enter");
        assertThat(page.locator(".g-option[aria-selected=true]")).hasCount(2);
        page.keyboard().press("Enter");
        assertThat(sheet.text("CA-01", "derived.grantingRole")).isEqualTo("接待员、服务经理");
    }

    @Test
    void fiveThousandPastedRowsAreOneCommandThatIsTakenBackWithOneKey() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(number -> "接待员\t工时费减免\t" + number % 100 + "\t\"" + number + "\n元\"")
                .collect(Collectors.joining("\n"));
        sheet.select("CA-02", "derived.grantingRole");
        sheet.paste(rows);

        assertThat(page.locator(".keys")).containsText("5001 / 5001");
        assertThat(sheet.text("CA-5001", "maxAmount")).isEqualTo("4999\n元");
        assertThat(page.evaluate("() => document.querySelectorAll('guwen-grid *').length < 900"))
                .as("only what is in sight has elements")
                .isEqualTo(true);
        page.keyboard().press("Control+z");
        assertThat(page.locator(".keys")).containsText("15 / 15");
        assertThat(page.locator(".tools .button.main")).isDisabled();
        page.keyboard().press("Control+y");
        assertThat(page.locator(".keys")).containsText("5001 / 5001");
    }

    @Test
    void aLockedRowStaysAsItIsAndIsSaidToBeLocked() {
        sheet.select("CA-15", "maxPercent");
        String before = sheet.text("CA-15", "maxPercent");
        page.keyboard().type("7");
        page.keyboard().press("Delete");
        sheet.paste("7");

        assertThat(sheet.text("CA-15", "maxPercent")).isEqualTo(before);
        assertThat(page.locator("cell-bar")).containsText("锁定");
        assertThat(page.locator(".g-locked .g-cell").first()).isVisible();
    }

    @Test
    void whatIsCopiedIsWhatASpreadsheetProgramPastes() {
        sheet.select("CA-01", "maxPercent");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+c");

        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("10%\t100.00\n0%\t0.00");
    }

    @Test
    void typedTextSurvivesAReloadAndRowsAreFiltered() {
        page.onDialog(dialog -> dialog.accept());
        sheet.type("CA-01", "noteZh", "还没有保存的话");
        page.reload();
        page.locator(".g-cell").first().waitFor();
        assertThat(sheet.text("CA-01", "noteZh")).isEqualTo("还没有保存的话");

        page.locator(".tools input[type=search]").fill("集团");
        assertThat(page.locator(".keys")).containsText("4 / 15");
        page.locator(".keys .plain").click();
        page.locator(".g-filter").nth(1).click();
        page.locator(".g-foot button").nth(1).click();
        page.locator(".g-value", new Page.LocatorOptions().setHasText("接待员"))
                .locator("input")
                .check();
        window.isAccessible();
        page.locator(".g-foot .g-main").click();
        assertThat(page.locator(".keys")).containsText("2 / 15");
    }

    @Test
    void aRowChangesFromADayOnInOneStepAndOneUndo() {
        sheet.type("CA-03", "maxPercent", "10");
        sheet.select("CA-03", "maxPercent");
        page.locator(".tools .button", new Page.LocatorOptions().setHasText("从某日起"))
                .click();
        page.locator("from-day [name=day]").fill("2099-07-01");
        window.isAccessible();
        page.locator("from-day .button.main").click();

        assertThat(sheet.text("CA-03", "maxPercent")).isEqualTo("20%");
        assertThat(sheet.text("CA-03", "validTo")).isEqualTo("2099-06-30");
        assertThat(sheet.text("CA-16", "maxPercent")).isEqualTo("10");
        assertThat(sheet.text("CA-16", "validFrom")).isEqualTo("2099-07-01");
        page.keyboard().press("Control+z");
        assertThat(sheet.text("CA-16", "validFrom")).isNull();
    }

    @Test
    void theRowsThatMatchACaseAreShownWithWhatIsMetAndWhatIsNot() {
        String id = sheet.record(port, "R-6601");
        sheet.open("/tables/responsibility_remedy");
        page.locator(".tools .button", new Page.LocatorOptions().setHasText("对照案例"))
                .click();
        assertThat(page.locator("case-rows .pick li").first()).isVisible();
        window.isAccessible();
        page.locator("case-rows [name=number]").fill("R-6601");
        page.locator("case-rows [role=search] .button.main").click();

        assertThat(page).hasURL(Pattern.compile("case=" + id));
        assertThat(page.locator(".case-note")).containsText("命中 1 行");
        assertThat(page.locator(".g-row:not([hidden]) [role=rowheader]")).hasText("RR-01");
        assertThat(page.locator(".g-met").first()).isVisible();
        assertThat(page.locator(".g-unmet")).hasCount(0);

        page.locator(".case-note [aria-pressed]").last().click();
        sheet.select("RR-01", "complaint.responsibility");
        assertThat(page.locator("cell-bar")).containsText("案例：我方责任");
        assertThat(page.locator(".g-unmet").first()).isVisible();
        assertThat(page.locator(".g-hit")).hasCount(1);
        assertThat(page.locator(".g-th.g-hits")).containsText("近 90 天命中");
        window.screenshots("table-case");

        sheet.type("RR-01", "note", "改了还没存");
        assertThat(page.locator(".case-note")).containsText("没有保存的改动不算在内");
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(page.locator(".case-note")).containsText("命中 1 行");
        page.locator(".case-note .button", new Page.LocatorOptions().setHasText("不再对照"))
                .click();
        assertThat(page.locator(".g-met, .g-unmet, .case-note")).hasCount(0);
        page.goBack();
        assertThat(page.locator(".case-note")).containsText("命中 1 行");
    }

    @Test
    void aCaseThatNeverCameToTheTableAndANumberNobodyGaveAreSaid() {
        String id = sheet.record(port, "R-6602");
        sheet.open("/tables/sales_steps?case=" + id);
        assertThat(page.locator(".case-note")).containsText("没有用到这张表");
        page.locator(".case-note .button", new Page.LocatorOptions().setHasText("换一个案例"))
                .click();
        page.locator("case-rows [name=number]").fill("never-given");
        page.locator("case-rows [role=search] .button.main").click();
        assertThat(page.locator("case-rows dialog")).containsText("没有相符的咨询");

        page.navigate("/tables/sales_steps?case=00000000-0000-0000-0000-000000000000");
        assertThat(page.locator("case-rows .problem")).isVisible();
        assertThat(page.locator(".g-cell").first()).isVisible();
        window.isAccessible();
    }

    @Test
    void aConditionIsAddedAndTakenAwayAsCommandsThatAreTakenBack() {
        sheet.open("/tables/goodwill_proposal");
        List<String> before = sheet.columns();
        columns().click();
        assertThat(page.locator("table-columns .present li").first()).containsText("不能删");
        page.locator("table-columns input[type=search]").fill("反馈渠道");
        window.isAccessible();
        page.locator("table-columns .fields .button").click();

        assertThat(page.locator(".g-added")).containsText("反馈渠道");
        assertThat(sheet.columns()).hasSize(before.size() + 1).contains("complaint.channel");
        String own = sheet.ownRow();
        sheet.select(own, "complaint.channel");
        page.keyboard().press("F2");
        assertThat(page.locator(".g-option").first()).containsText("任意");
        page.keyboard().press("Escape");
        sheet.type(own, "complaint.channel", "现场");
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        page.locator(".g-added").waitFor();
        assertThat(sheet.text(own, "complaint.channel")).isEqualTo("现场");

        columns().click();
        page.locator("table-columns .present .button", new Page.LocatorOptions().setHasText("反馈渠道"))
                .click();
        page.locator("table-columns .right .button").click();
        assertThat(sheet.columns()).isEqualTo(before);
        assertThat(page.locator(".tools .button.main")).isDisabled();
        sheet.select(own, "note");
        page.keyboard().press("Control+z");
        assertThat(sheet.text(own, "complaint.channel")).isEqualTo("现场");
        for (int step = 0; step < 2; step++) {
            page.keyboard().press("Control+z");
        }
        assertThat(sheet.columns()).isEqualTo(before);
        page.keyboard().press("Control+y");
        assertThat(sheet.columns()).contains("complaint.channel");
        window.screenshots("table-columns");
    }

    private Locator columns() {
        return page.locator(".tools .button", new Page.LocatorOptions().setHasText("条件列"));
    }

    @Test
    void theSheetIsUsableOnATablet() {
        window.screenshots("table");
        page.setViewportSize(DeskBrowser.NARROW, 900);
        page.locator(".g-filter").first().waitFor();
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('.tools .button')].every(button => button.getBoundingClientRect().height >= 44)"))
                .isEqualTo(true);
    }
}

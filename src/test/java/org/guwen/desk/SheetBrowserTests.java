package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in and out in a real browser, and what a page does when the session or the service is gone. */
@RunningService
class SignInBrowserTests {

    private static final int MOST_BYTES = 300_000;

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aWrongPasswordIsRefusedInWordsAndTheRightOneLeadsToThePageThatWasAskedFor() {
        DeskWindow window = BROWSER.open(port);
        window.visit("/knowledge");
        window.screenshots("sign-in");
        DeskWindow.signIn("advisor", "wrong-password", window.page());
        assertThat(window.find(".problem")).containsText("密码");
        window.isAccessible();
        DeskWindow.signIn("advisor", "guwen-demo", window.page());
        assertThat(window.find(".bar nav [aria-current]")).hasText("知识");
        window.find(".account").click();
        window.isAccessible();
        window.find("#account-menu button").last().click();
        assertThat(window.find("sign-in-page")).isVisible();
        window.visit("/records");
        assertThat(window.find("sign-in-page")).isVisible();
    }

    @Test
    void thePersonGoesOnWithANewPassword() {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("admin"));
        headers.put("Content-Type", "application/json");
        new HttpCaller(port).send("POST", "/api/v1/accounts", headers, """
                        {"username":"desk-li","personId":"desk-li","role":"ADVISOR","storeId":"S1","password":"first word 11"}
                        """);
        DeskWindow window = BROWSER.open(port);
        window.visit("/knowledge");
        DeskWindow.signIn("desk-li", "first word 11", window.page());
        window.find(".account").click();
        window.find("#account-menu button").first().click();
        Locator dialog = window.find("password-dialog");
        dialog.locator("[name=current]").fill("first word 11");
        dialog.locator("[name=fresh]").fill("short");
        dialog.locator("[name=again]").fill("short");
        dialog.locator("button.main").click();
        assertThat(dialog.locator(".problem")).containsText("10");
        window.isAccessible();
        dialog.locator("[name=current]").fill("first word 11");
        dialog.locator("[name=fresh]").fill("second word 22");
        dialog.locator("[name=again]").fill("second word 22");
        dialog.locator("button.main").click();
        assertThat(dialog.locator("[role=status]")).isVisible();
        dialog.locator("button.main").click();
        window.find(".bar nav a").last().click();
        assertThat(window.find(".clauses li")).not().hasCount(0);
    }

    @Test
    void afterALostSessionThePageGoesOnWhereItWasWithWhatWasTyped() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=COMPLAINT");
        window.isQuiet();
        window.find(".ticket input").fill("G-77");
        window.find(".ticket input").blur();
        jdbc.sql("delete from spring_session").update();
        window.page().keyboard().press("2");

        Locator dialog = window.find("sign-in-again dialog");
        assertThat(dialog).isVisible();
        window.isAccessibleWhileWaiting();
        dialog.locator("[name=password]").fill("guwen-demo");
        dialog.locator("button.main").click();
        assertThat(dialog).hasCount(0);
        window.isQuiet();
        assertThat(window.find(".told li")).hasCount(1);
        assertThat(window.find(".ticket input")).hasValue("G-77");
        window.page().reload();
        assertThat(window.find(".told li")).hasCount(1);
        assertThat(window.find(".ticket input")).hasValue("G-77");
    }

    @Test
    void whileTheServiceIsAwayThePageSaysSoAndTriesAgain() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=SALES");
        window.isQuiet();
        window.cutOff("**/api/v1/simulations*");
        window.page().keyboard().press("1");
        assertThat(window.find(".problem")).containsText("没有应答");
        assertThat(window.find(".told li")).hasCount(1);
        window.connect("**/api/v1/simulations*");
        window.find(".problem .button").click();
        assertThat(window.find(".problem")).hasCount(0);
        assertThat(window.find(".told li")).hasCount(1);
    }

    @Test
    void twoTabsShareTheSessionAndKeepCasesOfTheirOwn() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=SALES");
        window.isQuiet();
        Page other = window.secondTab();
        other.navigate("/");
        other.locator(".topics .choice").first().click();
        assertThat(other.locator(".ask h1")).isVisible();
        window.page().reload();
        assertThat(window.find(".toolbar")).containsText("销售流程");
        other.goBack();
        assertThat(other.locator(".topics")).isVisible();
        assertThat(other.locator(".kept")).isVisible();
    }

    @Test
    void enterInsideAnInputMethodChoosesACharacterAndNoAnswer() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=COSMETIC");
        window.isQuiet();
        Locator filter = window.find(".filter");
        filter.focus();
        CDPSession input = window.context().newCDPSession(window.page());
        JsonObject composing = new JsonObject();
        composing.addProperty("text", "du'mo");
        composing.addProperty("selectionStart", 5);
        composing.addProperty("selectionEnd", 5);
        input.send("Input.imeSetComposition", composing);
        filter.dispatchEvent("keydown", Map.of("key", "Enter", "keyCode", 229, "isComposing", true, "bubbles", true));
        assertThat(window.find(".told li")).hasCount(0);
        JsonObject chosen = new JsonObject();
        chosen.addProperty("text", "镀膜");
        input.send("Input.insertText", chosen);
        assertThat(filter).hasValue("镀膜");
        filter.press("Enter");
        assertThat(window.find(".told li")).hasCount(1);
    }

    @Test
    void theFirstQuestionWithItsAdviceWeighsLittle() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/");
        window.find(".topics .choice").first().click();
        window.isQuiet();
        Number bytes = (Number) window.page().evaluate("""
                performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                    .reduce((sum, entry) => sum + entry.transferSize, 0)
                """);
        assertThat(bytes.intValue()).isBetween(20_000, MOST_BYTES);
    }
}

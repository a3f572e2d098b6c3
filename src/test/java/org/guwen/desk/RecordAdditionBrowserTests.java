package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an advisor does with a record after the customer has gone, in a real browser. */
@RunningService
class RecordAdditionBrowserTests {

    private static final String OUR_FAULT = """
            {"topic":"COMPLAINT","actor":{"role":"SERVICE_ADVISOR"},
             "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                          "hasVehicleProblem":true,"injuryOrFire":%s},
             "charge":{"atIssue":true,"labourFee":600,"partsFee":200}}""";

    private static final String LEFT_OUT = "没有做";
    private static final String DONE = "做了";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    @Test
    void whoeverDecidesTheCaseMayDecideOtherwiseAndSaysHowItEnded() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records/" + record(OUR_FAULT.formatted(false)));
        Locator section = window.find("record-additions");
        deviate(section, LEFT_OUT, "left APOLOGISE", "客户要求先谈方案，电话13912345678");
        assertThat(section.locator(".note")).hasText("已登记。");
        assertThat(section.locator(".lines li")).hasCount(1);
        assertThat(section.locator(".lines li")).containsText("权限之内");
        assertThat(section.locator(".lines li")).containsText(LEFT_OUT);
        assertThat(section.locator(".lines li")).not().containsText("12345678");

        section.locator("details summary").last().click();
        Locator form = section.locator("form").last();
        form.locator("[name=resolved]").selectOption("true");
        form.locator("[name=satisfaction]").selectOption("VERY_SATISFIED");
        form.locator("[name=cost]").fill("120.50");
        form.locator("[name=note]").fill("回访时表示满意");
        window.screenshots("record-forms");
        form.locator("button").dblclick();
        assertThat(section.locator(".lines li")).hasCount(2);
        assertThat(section.locator(".lines li").last()).containsText("已解决");
        assertThat(section.locator(".lines li").last()).containsText("120.50");
        assertThat(section.locator(".lines li").last()).containsText("回访时表示满意");
        assertThat(form.locator("[name=note]")).hasValue("");
        window.page().reload();
        assertThat(section.locator(".lines li")).hasCount(2);
        window.screenshots("record-additions");
    }

    @Test
    void beyondHisAuthorityTheDeviationWaitsForTheApproverWhoConfirmsIt() {
        String record = record(OUR_FAULT.formatted(true));
        DeskWindow advisor = BROWSER.open(port);
        advisor.signIn("advisor", "/records/" + record);
        Locator section = advisor.find("record-additions");
        deviate(section, LEFT_OUT, "left APOLOGISE", "家属在场，先送医");
        assertThat(section.locator(".note")).containsText("须由");
        assertThat(section.locator(".lines li")).containsText("待确认");
        assertThat(section.locator(".lines form")).hasCount(0);
        advisor.isAccessible();

        DeskWindow approver = BROWSER.open(port);
        approver.signIn("approver", "/records/" + record);
        Locator waiting = approver.find("record-additions .lines li");
        assertThat(waiting).containsText("家属在场，先送医");
        approver.screenshots("record-awaits-confirmation");
        waiting.locator("[name=comment]").fill("同意");
        waiting.locator("form button").dblclick();
        assertThat(waiting).containsText("已确认");
        assertThat(waiting).containsText("approver");
        assertThat(waiting.locator("form")).hasCount(0);
        assertThat(approver.find("record-additions .problem")).hasCount(0);

        deviate(section, DONE, "done " + forbidden(record), "客户坚持，已签字");
        assertThat(section.locator(".lines li")).hasCount(2);
        assertThat(section.locator(".lines li").last()).containsText(DONE);
        assertThat(section.locator(".lines li").first()).containsText("已确认");
    }

    /** Records that an act was left out, or a forbidden one done. */
    private static void deviate(Locator section, String group, String act, String reason) {
        Locator form = section.locator("details form").first();
        if (!form.isVisible()) {
            section.locator("details summary").first().click();
        }
        assertThat(form.locator("optgroup[label='" + group + "'] option[value='" + act + "']"))
                .hasCount(1);
        form.locator("[name=act]").selectOption(new SelectOption().setValue(act));
        form.locator("[name=reason]").fill(reason);
        form.locator("button").click();
        assertThat(form.locator("[name=reason]")).hasValue("");
    }

    private String forbidden(String record) {
        return JsonPath.read(
                new HttpCaller(port)
                        .get("/api/v1/consultations/" + record, HttpCaller.as("advisor"))
                        .body(),
                "$.advice.forbidden[0].code");
    }

    private String record(String facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return JsonPath.read(
                new HttpCaller(port)
                        .send("POST", "/api/v1/consultations", headers, facts)
                        .body(),
                "$.id");
    }
}

package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.publication.ReleaseNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking up what the advice rests on and what was advised before, in a real browser. */
@RunningService
class ReadingJourneyTests {

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    @Test
    void aClauseIsFoundByItsWordsAndSaysWhatRestsOnIt() {
        String all = new HttpCaller(port)
                .get("/api/v1/clauses?limit=1", HttpCaller.as("auditor"))
                .body();
        int total = JsonPath.read(all, "$.total");
        DeskWindow window = BROWSER.open(port);
        window.signIn("auditor", "/knowledge");
        assertThat(window.find(".clauses li")).hasCount(total);
        window.screenshots("knowledge");
        window.find(".filters input").fill("免费检查");
        assertThat(window.find(".clauses li").first()).containsText("免费检查");
        assertThat(window.find(".chapters [aria-current] span")).not().hasText(Integer.toString(total));
        window.page().reload();
        assertThat(window.find(".filters input")).hasValue("免费检查");
        window.find(".filters input").fill("没有这样的条款");
        assertThat(window.find("desk-empty")).isVisible();
        window.visit("/knowledge/LAW-MR-39");
        assertThat(window.find(".clause-page")).containsText("机动车维修管理规定");
        assertThat(window.find(".serving a").first()).hasAttribute("href", "/tables/responsibility_remedy");
        Locator cases = window.find(".clause-cases li");
        assertThat(cases.first()).containsText("投诉处理 · ");
        window.screenshots("clause");
        window.inEnglish();
        assertThat(cases.first()).not().containsText("投诉");
        window.visit("/tables");
        assertThat(window.find("tables-page")).containsText("Owner: Service manager");
        assertThat(window.find("tables-page")).not().containsText("服务经理");
        window.visit("/knowledge/NO-SUCH");
        assertThat(window.find(".problem")).isVisible();
        window.isAccessible();
    }

    @Test
    void aRecordIsFoundByItsTicketReadWithItsReasonsAndTakenUpAgainWithoutWhatIsMasked() {
        String id = record("R-5501");
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records");
        assertThat(window.find(".list tbody tr").first()).isVisible();
        window.screenshots("records");
        window.find("[name=requestId]").fill("R-5501");
        window.find(".filters .main").click();
        assertThat(window.find(".list tbody tr")).hasCount(1);
        assertThat(window.page()).hasURL(Pattern.compile("requestId=R-5501"));
        window.find(".list a").click();
        assertThat(window.page()).hasURL(Pattern.compile("/records/" + id));
        assertThat(window.find(".told-facts")).containsText("**");
        window.find("explanation-view summary").click();
        assertThat(window.find("explanation-view .sheet").first()).isVisible();
        window.isAccessible();
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("以此为基础再咨询"))
                .click();
        assertThat(window.find(".note")).containsText("脱敏");
        assertThat(window.find(".told")).containsText("维修质量");
        assertThat(window.find(".told")).not().containsText("**");
        assertThat(window.find(".headline")).isVisible();
    }

    @Test
    void whatNobodyCanTellIsNamedOnTheRecordAndIsNoGroupOfTheForm() {
        String id = post("""
                {"topic":"COSMETIC","projects":[{"projectType":"WINDOW_FILM"},{"projectType":"WINDOW_FILM"}],
                 "unknown":["/actor/role","/projects/1/stdHoursDisclosed"]}
                """);
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records/" + id);
        assertThat(window.find(".told-facts .untold")).hasText("客户无法说明： 提问人角色、施工项目清单 2 · 已标明标准工时");
        assertThat(window.find(".told-facts")).not().containsText("/projects");
        assertThat(window.find(".told-facts dt")).hasCount(2);
        window.screenshots("record-unknown");

        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("以此为基础再咨询"))
                .click();
        assertThat(window.find("told-card .untold")).containsText("施工项目清单 2 · 已标明标准工时");
        window.find("#tab-true").click();
        assertThat(window.find("facts-form summary").first()).isVisible();
        assertThat(window.find("facts-form")).not().containsText("问过而没人知道");
        window.inEnglish();
        assertThat(window.find("told-card .untold")).containsText("Nobody can tell:");
        assertThat(window.find("facts-form")).not().containsText("nobody can tell");
        window.isAccessible();
    }

    @Test
    void aTableOwnerSeesWhichRowWouldFitCasesThatHaveNone() {
        String id = post("{\"topic\":\"COSMETIC\",\"projects\":[{\"projectType\":\"COLOUR_WRAP\"}]}");
        ReleaseNode.await(() -> JsonPath.<List<String>>read(
                        new HttpCaller(port)
                                .get("/api/v1/statistics/tables/standard_hours", HttpCaller.as("editor"))
                                .body(),
                        "$.noMatch[*].sample")
                .contains(id));
        DeskWindow window = BROWSER.open(port);
        window.signIn("editor", "/records/statistics");
        Locator row = window.find("tr:has(a[href='/tables/standard_hours'])");
        row.locator("button").click();
        Locator suggested = window.find("#gaps tbody tr");
        assertThat(suggested.first()).containsText("与 SH-04 行相同,只是");
        assertThat(suggested.first()).containsText("改色");
        window.screenshots("statistics-gaps");
        window.isAccessible();
        suggested.first().locator("a").click();
        assertThat(window.find("record-view .told-facts")).isVisible();
        window.visit("/records/statistics");
        window.inEnglish();
        row.locator("button").click();
        assertThat(suggested.first()).containsText("Like row SH-04, but");
        assertThat(window.find("record-statistics")).not().containsText("服务经理");
    }

    @Test
    void aRecordBecomesATestCaseOfANewDraftAndAgainOnlyOnce() {
        String id = record("R-5502");
        DeskWindow window = BROWSER.open(port);
        window.signIn("editor", "/records/" + id);
        Locator button = window.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存为测试用例"));
        Locator dialog = window.find("record-test-case dialog[open]");
        button.click();
        window.screenshots("record-test-case");
        dialog.locator("[name=comment]").fill("客户投诉的真实案例");
        dialog.locator(".button.main").dblclick();
        assertThat(dialog)
                .containsText(
                        "C-" + id.substring(0, 8),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SheetHands.PATIENCE));
        assertThat(dialog).containsText("这条用例通过");
        window.screenshots("record-test-case-added");
        dialog.locator("a.button.main").click();
        assertThat(window.find("draft-page h1")).hasText("客户投诉的真实案例");
        window.find("draft-tests details summary").last().click();
        assertThat(window.find("draft-tests")).containsText(id);

        window.visit("/records/" + id);
        button.click();
        dialog.locator("[name=into]").selectOption(new SelectOption().setIndex(1));
        dialog.locator(".button.main").click();
        assertThat(dialog.locator(".problem"))
                .containsText(
                        "C-" + id.substring(0, 8),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SheetHands.PATIENCE));
        window.isAccessible();

        DeskWindow advisor = BROWSER.open(port);
        advisor.signIn("advisor", "/records/" + id);
        assertThat(advisor.find("record-additions")).isVisible();
        assertThat(advisor.find("record-test-case")).hasCount(0);
    }

    @Test
    void whoeverMayNotSeeAPageIsToldSoAndAnEmptyListSaysWhatToDo() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("admin", "/records");
        assertThat(window.find("desk-empty")).containsText("不能打开");
        window.isAccessible();
        DeskWindow other = BROWSER.open(port, DeskBrowser.NARROW);
        other.signIn("advisor", "/records?requestId=never-given");
        assertThat(other.find("desk-empty")).containsText("没有相符");
        other.isAccessible();
        other.visit("/records/00000000-0000-0000-0000-000000000000");
        assertThat(other.find(".problem")).isVisible();
        Locator targets = other.find(".bar > a, .bar nav a, .who > button");
        assertThat(targets.all())
                .allSatisfy(target -> assertThat(target.boundingBox().height)
                        .as(target.innerText())
                        .isGreaterThanOrEqualTo(44));
    }

    private String record(String ticket) {
        return post("""
                {"topic":"COMPLAINT","requestId":"%s","customer":{"name":"王小明"},"vehicle":{"plate":"粤A12345"},
                 "complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","hasVehicleProblem":true}}
                """.formatted(ticket));
    }

    private String post(String facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        String made = new HttpCaller(port)
                .send("POST", "/api/v1/consultations", headers, facts)
                .body();
        return JsonPath.read(made, "$.id");
    }
}

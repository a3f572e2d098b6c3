package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an advisor does at the counter, in a real browser. */
@RunningService
class AdvisorJourneyTests {

    /** The advisor would like to waive more of the labour fee than he may. */
    private static final String CHARGE_DISPUTE = """
            {"topic":"COMPLAINT","actor":{"role":"SERVICE_ADVISOR"},
             "complaint":{"channel":"ON_SITE","category":"CHARGE_DISPUTE","responsibility":"CUSTOMER_MISUNDERSTANDING",
                          "hasVehicleProblem":false},
             "charge":{"atIssue":true,"labourFee":400,"partsFee":0},
             "proposals":[{"code":"OFFER_LABOUR_WAIVER","percent":50}]}""";

    /** A repair went wrong, and the customer wants his money back. */
    private static final String REPAIR = """
            {"topic":"COMPLAINT","complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY","hasVehicleProblem":true,
              "responsibility":"OUR_FAULT","demands":[{"code":"REFUND","amount":480}]},"charge":{"atIssue":true,"labourFee":600}}""";

    /** What is for pressing and is seen; the boxes of acts are for a pen. */
    private static final String PRESSED = """
            () => [...document.querySelectorAll('.bar, nav, button, .button, form, select, textarea, input, copy-button, why-toggle > *')]
                .filter(part => part.checkVisibility() && part.getClientRects().length > 0 && !part.closest('.tick'))
                .map(part => part.outerHTML.slice(0, 120))""";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** Answers the question on the desk by its text and waits for the next one. */
    private static void answer(DeskWindow window, Map<String, String> answers) {
        window.isQuiet();
        String question = window.find(".ask h1").innerText();
        String chosen = answers.getOrDefault(question, "不知道");
        window.find(".ask button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*\\d?\\s*" + chosen + "\\s*$")))
                .click();
        assertThat(window.find(".ask h1")).not().hasText(question);
        window.isQuiet();
    }

    @Test
    void aComplaintIsTakenFromTheFirstClickToThePrintedAdvice() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/");
        window.screenshots("consult-start");
        Page page = window.page();
        window.find(".topics .choice").first().click();
        window.isQuiet();
        Map<String, String> answers = Map.of(
                "有没有人受伤，或车辆起火？", "否",
                "问题是否关系到行车安全？", "否",
                "客户投诉的主要是哪一方面？", "维修质量",
                "这条意见是从哪个渠道来的？", "现场",
                "经查证，问题是谁的责任？", "我方责任");
        for (int i = 0; i < 9; i++) {
            answer(window, answers);
        }
        window.find(".ticket input").fill("G-2041");
        window.find(".ticket input").blur();
        assertThat(window.find(".headline")).not().isEmpty();
        assertThat(window.find(".prohibitions li")).not().hasCount(0);

        window.find(".prohibitions .why-button").first().click();
        assertThat(window.find(".prohibitions .because .clause").first()).isVisible();
        window.find(".act .tick input").first().check();
        assertThat(window.find(".act.done")).hasCount(1);
        window.screenshots("consult-advice");

        Locator record = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记这次咨询"));
        record.dblclick();
        assertThat(window.find(".recorded")).isVisible();
        assertThat(recordsOf("G-2041")).isEqualTo(1);
        window.isAccessible();

        window.print("consult-printed");
        assertThat(window.find(".print-only")).containsText("G-2041");
        assertThat(window.find(".headline")).isVisible();
        assertThat(window.find(".bar")).isHidden();
        assertThat(window.find(".ask")).isHidden();
        assertThat((List<?>) page.evaluate(PRESSED)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void aCoatingJobWithoutItsPapersMustWaitAndADangerousOneIsRefused() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/");
        window.find(".topics .choice").nth(2).click();
        window.isQuiet();
        window.find(".filter").fill("镀膜");
        window.find(".filter").press("Enter");
        assertThat(window.find(".verdict")).containsText("暂不得施工");
        assertThat(window.find(".prohibitions")).containsText("不得开工");

        window.find(".told .plain").first().click();
        window.find(".filter").fill("拆除气囊");
        window.find(".ask .choice").first().click();
        assertThat(window.find(".verdict")).containsText("不得施工");
        assertThat(window.find(".verdict")).not().containsText("暂");
        window.screenshots("consult-refused");
    }

    @Test
    void aDiscountBeforeAnybodyKnowsTheCauseIsAnsweredNoWithItsReason() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=COMPLAINT");
        window.isQuiet();
        window.find(".can select").selectOption("OFFER_DISCOUNT");
        window.find(".can [name=percent]").fill("20");
        window.find(".can form .button").click();

        Locator verdict = window.find(".can .verdicts li").first();
        assertThat(verdict).containsText("20%");
        assertThat(verdict.locator(".tag.no").first()).containsText("不可以");
        verdict.locator(".why-button").click();
        assertThat(verdict.locator(".because")).containsText("让利");
        assertThat(verdict.locator(".why-not .blockers")).containsText("责任还没有查清");
        assertThat(verdict.locator(".why-not")).containsText("怎么改都不行");
        window.screenshots("consult-no");
        verdict.locator(".plain").click();
        assertThat(window.find(".can .verdicts li")).hasCount(0);
    }

    @Test
    void whatNeedsApprovalSaysTheNearestWayToAYesWhichThenIsOne() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?resume=" + record(CHARGE_DISPUTE));
        Locator verdict = window.find(".can .verdicts > li").first();
        assertThat(verdict.locator(".tag.wait")).containsText("须上级批准");
        verdict.locator(".why-not-button").click();
        assertThat(verdict.locator(".blockers")).containsText("要上级批准");
        assertThat(verdict.locator(".ways")).containsText("由“50”变为“20”");
        window.screenshots("consult-why-not");

        verdict.locator(".plain").click();
        window.find(".can select").selectOption("OFFER_LABOUR_WAIVER");
        window.find(".can [name=percent]").fill("20");
        window.find(".can form .button").click();
        assertThat(verdict.locator(".tag.yes")).containsText("可以");
        assertThat(verdict.locator("why-not")).hasCount(0);
    }

    @Test
    void aRecordSaysWhySomethingWasNotAdvisedAndWhatWouldHaveToDiffer() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records/" + record(CHARGE_DISPUTE));
        Locator card = window.find("record-why-not");
        card.locator("select").selectOption("{\"code\":\"INSPECT_AND_REPAIR\"}");
        card.locator("form .button").click();
        assertThat(card.locator(".blockers")).containsText("还没征得检查同意");
        assertThat(card.locator(".why-not")).containsText("由不得人改的情况：车辆存在问题");
        card.locator("summary").click();
        assertThat(card.locator(".failed-conditions")).containsText("检查同意");
        window.screenshots("record-why-not");
        card.locator("select").selectOption("{\"proposal\":0}");
        card.locator("form .button").click();
        assertThat(card.locator(".ways")).containsText("服务经理");
    }

    @Test
    void digitsChooseAndAnOpenQuestionComesBackAtTheEnd() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/");
        window.find(".topics").waitFor();
        window.page().keyboard().press("7");
        assertThat(window.find(".ask h1")).hasText("销售进行到哪一步了？");
        window.isQuiet();
        window.page().keyboard().press("0");
        assertThat(window.find(".ask h1")).not().hasText("销售进行到哪一步了？");
        window.page().keyboard().press("1");
        assertThat(window.find(".told li")).hasCount(1);
        for (int i = 0; i < 8 && window.find("ask-card").count() > 0; i++) {
            window.isQuiet();
            window.page().keyboard().press("0");
        }
        assertThat(window.find(".ask h1")).containsText("没人知道");
        window.find(".ask .button").click();
        assertThat(window.find("ask-card h1")).isVisible();
    }

    @Test
    void allFactsInOneFormGiveTheSameAdviceAndAFaultStandsAtItsField() {
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/?topic=COMPLAINT");
        window.isQuiet();
        window.find("#tab-true").click();
        Locator form = window.find("facts-form");
        form.getByLabel("责任认定").first().selectOption("OUR_FAULT");
        window.isQuiet();
        assertThat(window.find(".headline")).containsText("我们的责任");
        form.getByLabel("未结天数").fill("abc");
        form.getByLabel("未结天数").blur();
        assertThat(form.locator(".field.bad .fault")).isVisible();
        window.isAccessible();
        form.getByLabel("未结天数").fill("3");
        form.getByLabel("未结天数").blur();
        assertThat(form.locator(".field.bad")).hasCount(0);
        window.screenshots("consult-form");
    }

    @Test
    void theCustomerSeesNothingThatIsMeantForTheStore() {
        String made = recorded(REPAIR, "zh-CN");
        String id = JsonPath.read(made, "$.id");
        List<String> internal = JsonPath.read(made, "$.disclosures[?(@.audience=='INTERNAL')].text");
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records/" + id);
        window.screenshots("record");
        window.find("record-view")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("给客户看"))
                .click();
        assertThat(window.find(".customer")).containsText("退款");
        String shown = window.find(".customer").innerText();
        assertThat(internal).isNotEmpty().allSatisfy(text -> assertThat(shown).doesNotContain(text));
        window.screenshots("customer");
        window.page().goBack();
        assertThat(window.find("advice-view")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void onPaperStandsTheWholeAdviceAndNothingThatIsPressed(String language) {
        String made = recorded(REPAIR, language);
        DeskWindow window = BROWSER.open(port);
        window.signIn("advisor", "/records/" + JsonPath.read(made, "$.id"));
        if (language.equals("en")) {
            window.inEnglish();
        }
        window.print("record-printed-" + language);
        String paper = window.find("main").innerText().replaceAll("\\s+", " ");
        // What is still to be asked is no part of what is filed.
        List<String> texts =
                JsonPath.read(JsonPath.parse(made).delete("$.questions").jsonString(), "$..text");
        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(texts.stream().filter(text -> !paper.contains(text.replaceAll("\\s+", " "))))
                .isEmpty();
        assertThat((List<?>) window.page().evaluate(PRESSED)).isEmpty();

        window.visit("/records/" + JsonPath.read(made, "$.id") + "?view=customer");
        window.find(".customer").waitFor();
        window.print("customer-printed-" + language);
        String handed = window.find("body").innerText();
        List<String> internal = JsonPath.read(made, "$.disclosures[?(@.audience=='INTERNAL')].text");
        assertThat(internal).isNotEmpty().allSatisfy(text -> assertThat(handed).doesNotContain(text));
        assertThat((List<?>) window.page().evaluate(PRESSED)).isEmpty();
    }

    private String record(String facts) {
        return JsonPath.read(recorded(facts, "zh-CN"), "$.id");
    }

    private String recorded(String facts, String language) {
        var headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", language);
        return new HttpCaller(port)
                .send("POST", "/api/v1/consultations", headers, facts)
                .body();
    }

    private long recordsOf(String requestId) {
        return jdbc.sql("select count(*) from consultation where request_id = :id")
                .param("id", requestId)
                .query(Long.class)
                .single();
    }
}

package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People and keys, what was done to them, and how the service stands. */
@RunningService
class AdministrationBrowserTests {

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    private DeskWindow window;

    @BeforeEach
    void open() {
        window = BROWSER.open(port);
    }

    @Test
    void aPersonIsGivenAnAccountAnotherRoleAndLosesIt() {
        window.signIn("admin", "/administration");
        window.find(".tools .button.main").click();
        window.find("dialog [name=username]").fill("li.si");
        window.find("dialog [name=personId]").fill("P-77");
        window.find("dialog [name=password]").fill("short");
        window.isAccessible();
        window.find("dialog .button.main").click();
        assertThat(window.find("dialog .problem")).containsText("初始密码");
        window.find("dialog [name=password]").fill("long-enough-to-sign-in");
        window.find("dialog .button.main").click();

        Locator row = window.page().locator("tbody tr", new Page.LocatorOptions().setHasText("li.si"));
        assertThat(row).containsText("服务顾问");
        row.locator(".button").click();
        window.find("dialog [name=role]").selectOption("EDITOR");
        window.isAccessible();
        window.find("dialog .button.main").click();
        assertThat(row).containsText("表格编辑");
        row.locator(".button").click();
        window.find("dialog [name=enabled]").uncheck();
        window.find("dialog .button.main").click();
        assertThat(row).containsText("已关闭");
        assertThat(new HttpCaller(port)
                        .get("/api/v1/me", HttpCaller.basic("li.si", "long-enough-to-sign-in"))
                        .statusCode())
                .isEqualTo(401);
        window.screenshots("administration-people");

        window.visit("/administration/log");
        assertThat(window.find("access-log tbody tr").first()).containsText("关闭");
        assertThat(window.find("access-log")).containsText("服务顾问 → 表格编辑");
        window.screenshots("administration-log");
    }

    @Test
    void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
        window.signIn("admin", "/administration/keys");
        window.find(".tools .button.main").click();
        window.find("dialog [name=name]").fill("booking");
        window.find("dialog .button.main").click();
        String key = window.find("dialog .secret").textContent();
        window.isAccessible();
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + key);
        assertThat(new HttpCaller(port).get("/api/v1/me", bearer).statusCode()).isEqualTo(200);
        window.find("dialog .button.main").click();
        Locator row = window.page().locator("tbody tr", new Page.LocatorOptions().setHasText("booking"));
        assertThat(row).containsText("可用");
        assertThat(window.page().content()).doesNotContain(key);

        row.locator(".button").click();
        window.find("dialog .button.main").click();
        assertThat(row).containsText("已吊销");
        assertThat(new HttpCaller(port).get("/api/v1/me", bearer).statusCode()).isEqualTo(401);
        window.screenshots("administration-keys");
    }

    @Test
    void theHealthOfTheServiceIsToldInWordsAndTheReleasesAreVerified() {
        window.signIn("auditor", "/administration/health");
        assertThat(window.find("service-health")).containsText("一切正常");
        window.screenshots("administration-health");
        window.visit("/releases");
        window.find("release-timeline .button").last().click();
        assertThat(window.find("release-timeline [role=status]")).containsText("全部与写下时一样");
        window.visit("/drafts?state=WITHDRAWN");
        assertThat(window.find("draft-list select")).hasValue("WITHDRAWN");
        window.visit("/drafts");
        window.find("draft-list select").waitFor();
        window.screenshots("drafts");
    }
}

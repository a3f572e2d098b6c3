package org.guwen.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out in a real browser. */
@RunningService
class SignInBrowserTests {

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

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
        window.isAccessible();
    }
}

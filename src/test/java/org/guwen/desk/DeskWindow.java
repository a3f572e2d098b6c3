package org.guwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A window of the browser on the desk, with what its pages complained about. */
public final class DeskWindow {

    /** The browser tells every refused request to the console; a test of refusals expects them. */
    private static final String REFUSED = "Failed to load resource: the server responded with a status of ";

    private static final String CUT_OFF = "Failed to load resource: net::ERR_FAILED";

    /** The browser's own words on a violation; ours name the directive and leave out what the tools of a test do. */
    private static final String VIOLATED = "violates the following Content Security Policy directive";

    /** What is pressed or filled in on a page and is less than 44 pixels high; links within a text are exempt. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('button, .button, select, textarea, summary, [role=tab], nav a, input')]
                .filter(part => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1)
                .filter(part => !['checkbox', 'radio'].includes(part.type) && !part.matches('.g-input'))
                .filter(part => part.getBoundingClientRect().height < 43.5)
                .map(part => `${part.localName}.${part.className}: ${part.innerText || part.name}`)
                .filter((text, index, all) => all.indexOf(text) === index)""";

    /** How far a page is wider than its window. */
    private static final String OVERFLOW = "() => document.documentElement.scrollWidth - window.innerWidth";

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', event => {
                if (!window.underExamination) {
                    console.error('policy violated: ' + event.effectiveDirective + ' ' + event.blockedURI);
                }
            });
            window.addEventListener('unhandledrejection', event => console.error('unhandled: ' + event.reason));
            """;

    private final BrowserContext context;
    private final SignedIn signedIn;
    private final Path screenshots;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Page page;
    private volatile boolean isCutOff;

    /**
     * The sessions of a service that windows opened so far, by account.
     *
     * @param port port of the service
     * @param cookies cookies of each session by port and account
     */
    record SignedIn(int port, Map<String, List<Cookie>> cookies) {

        private List<Cookie> of(String account) {
            return cookies.getOrDefault(port + " " + account, List.of());
        }

        private void keep(String account, List<Cookie> session) {
            cookies.put(port + " " + account, session);
        }
    }

    DeskWindow(BrowserContext context, SignedIn signedIn, Path screenshots) {
        this.context = context;
        this.signedIn = signedIn;
        this.screenshots = screenshots;
        context.addInitScript(LISTEN);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith(REFUSED)
                && !(isCutOff && message.text().equals(CUT_OFF))
                && !message.text().contains(VIOLATED)) {
            complaints.add(message.text());
        }
    }

    /** The page as Playwright has it. */
    public Page page() {
        return page;
    }

    /** The window as Playwright has it, with its cookies. */
    public BrowserContext context() {
        return context;
    }

    /** A second tab of the same window, with the same session. */
    public Page secondTab() {
        return context.newPage();
    }

    /** Goes to an address of the desk. */
    public void visit(String path) {
        page.navigate(path);
    }

    /**
     * Opens an address as somebody with a demonstration account: in a session that another window of the account began, if
     * it still holds, else by the form. What the form does is tested by {@link SignInBrowserTests}.
     */
    public void signIn(String account, String path) {
        List<Cookie> session = signedIn.of(account);
        if (!session.isEmpty()) {
            context.addCookies(session);
        }
        visit(path);
        Locator bar = page.locator(".bar");
        Locator form = page.locator("sign-in-form form");
        bar.or(form).first().waitFor();
        if (!bar.isVisible()) {
            signIn(account, "guwen-demo", page);
            bar.waitFor();
            signedIn.keep(account, context.cookies());
        }
    }

    static void signIn(String account, String password, Page page) {
        Locator form = page.locator("sign-in-form form");
        form.locator("[name=username]").fill(account);
        form.locator("[name=password]").fill(password);
        form.locator("button.main").click();
    }

    /** Changes to the other language by the button in the bar. */
    public void inEnglish() {
        page.locator(".who")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("English"))
                .click();
    }

    /** Lets requests to an address end as if the service were away. */
    public void cutOff(String address) {
        isCutOff = true;
        page.route(address, Route::abort);
    }

    /** Lets requests to an address arrive again. */
    public void connect(String address) {
        page.unroute(address);
    }

    /** What the page says of a selector, once it is there. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** Checks the state of the page that is shown against WCAG 2.2 AA. */
    public void isAccessible() {
        isQuiet();
        assertThat(examined(() -> DeskBrowser.violations(page))).as(page.url()).isEmpty();
    }

    /** The same while something on the page waits, such as for a sign-in. */
    public void isAccessibleWhileWaiting() {
        assertThat(examined(() -> DeskBrowser.violations(page))).as(page.url()).isEmpty();
    }

    /** Keeps a picture of the whole page among the output of the build. */
    public void screenshot(String name) {
        isQuiet();
        examined(() -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(screenshots.resolve(name + ".png"))
                .setFullPage(true)));
    }

    /** Keeps the page as it is printed among the output of the build, and goes on with what is seen on paper. */
    public void print(String name) {
        isQuiet();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions()
                .setPath(screenshots.resolve(name + ".pdf"))
                .setFormat("A4")
                .setPreferCSSPageSize(true));
    }

    /** Waits until nothing on the page is on its way any more. */
    public void isQuiet() {
        PlaywrightAssertions.assertThat(page.locator("desk-loading, [aria-busy=true]"))
                .hasCount(0);
    }

    /** The tools that examine a page put styles of their own into it, which its policy refuses. */
    private <T> T examined(Supplier<T> tool) {
        page.evaluate("window.underExamination = true");
        T found = tool.get();
        page.evaluate("new Promise(done => setTimeout(() => { window.underExamination = false; done(); }, 20))");
        return found;
    }

    /**
     * The page as it is shown now in both languages, wide and narrow: four pictures. Nothing of it is beside the window, and
     * on a tablet everything is large enough for a finger.
     */
    public void screenshots(String name) {
        for (String language : List.of("zh", "en")) {
            show(language);
            for (int width : language.equals("zh")
                    ? List.of(DeskBrowser.WIDE, DeskBrowser.NARROW)
                    : List.of(DeskBrowser.NARROW, DeskBrowser.WIDE)) {
                page.setViewportSize(width, 900);
                screenshot(name + "-" + language + "-" + width);
                assertThat((Integer) page.evaluate(OVERFLOW))
                        .as("what stands beside the window of " + width)
                        .isLessThanOrEqualTo(0);
                if (width == DeskBrowser.NARROW) {
                    assertThat((List<?>) page.evaluate(SMALL))
                            .as("too small for a finger on " + page.url())
                            .isEmpty();
                }
            }
            // Either language once, and either width: the slowest part of a test of the pages.
            isAccessible();
            page.setViewportSize(DeskBrowser.WIDE, 900);
        }
        page.setViewportSize(DeskBrowser.WIDE, 900);
        show("zh");
        isQuiet();
    }

    private void show(String language) {
        page.evaluate("async chosen => (await import('desk/core/texts.js')).setLanguage(chosen)", language);
    }

    void hasNoComplaints() {
        assertThat(complaints)
                .as("violations of the policy and errors in the console")
                .isEmpty();
    }

    void close() {
        context.close();
    }
}

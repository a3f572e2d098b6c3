package org.guwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One real browser for all tests of the pages. It is Debian's chromium, or the one named by the system property
 * {@code guwen.chromium}; where there is none, the tests are skipped and say so.
 *
 * <p>Each test has windows of its own with nothing kept in them but, once somebody signs in, the session of the account. A page that violates its content-security policy, or that reports
 * an error to the console, fails the test that visited it.
 */
public final class DeskBrowser implements BeforeAllCallback, AfterEachCallback {

    /** Width of a window on a desk. */
    public static final int WIDE = 1280;
    /** Width of a window on a tablet. */
    public static final int NARROW = 820;

    private static final Path CHROMIUM = Path.of(System.getProperty("guwen.chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "desk-screenshots");
    private static final double PATIENCE_MILLIS = 20_000;
    private static final Namespace SHARED = Namespace.create(DeskBrowser.class);

    private final List<DeskWindow> windows = new ArrayList<>();
    private @Nullable Running running;

    /** The browser process, closed at the end of all tests, and the sessions that its windows began. */
    private record Running(Playwright playwright, Browser browser, Map<String, List<Cookie>> sessions)
            implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                () -> "There is no browser at " + CHROMIUM
                        + "; install chromium and fonts-noto-cjk, or name one by -Dguwen.chromium=<path>");
        // A machine with more to do needs longer; what has to be there is the same.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        running = context.getRoot().getStore(SHARED).computeIfAbsent(Running.class, type -> start(), Running.class);
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Running(playwright, browser, new ConcurrentHashMap<>());
    }

    /** A new window without cookies, in Chinese until a test changes that, on the desk of a service at that port. */
    public DeskWindow open(int port) {
        return open(port, WIDE);
    }

    /** A new window of that width in CSS pixels. */
    public DeskWindow open(int port, int width) {
        BrowserContext context = Objects.requireNonNull(running)
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(width, 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        DeskWindow window = new DeskWindow(
                context,
                new DeskWindow.SignedIn(port, Objects.requireNonNull(running).sessions()),
                SCREENSHOTS);
        windows.add(window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            assertThat(windows).allSatisfy(DeskWindow::hasNoComplaints);
        } finally {
            windows.forEach(DeskWindow::close);
            windows.clear();
        }
    }

    /** Rules of WCAG 2.2 AA that a page breaks, each with the elements concerned. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(DeskBrowser::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node ->
                                node.getHtml().length() > 200 ? node.getHtml().substring(0, 200) : node.getHtml())
                        .toList();
    }
}

package org.guwen.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the sheet of the desk with 5,000 rows of 30 columns in a real browser: how long until it is ready, how long a
 * frame takes while it is scrolled by five rows down and 24 pixels to the right each frame, how many elements it has, and how long 5,000 pasted rows take.
 *
 * <p>{@code ./mvnw -Pbenchmark spring-boot:test-run -Dspring-boot.run.main-class=org.guwen.desk.SheetBenchmark}
 */
public final class SheetBenchmark {

    private static final int ROUNDS = 5;
    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>grid</title>
            <link rel="stylesheet" href="/desk/grid/grid.css"><link rel="stylesheet" href="/size.css">
            <main><guwen-grid></guwen-grid></main><script type="module" src="/desk/grid/sheet-grid.js"></script></html>
            """;
    private static final String SIZE = "main { width:1200px; height:720px; font-family:sans-serif }";

    private static final String LOAD = """
            async () => {
              await customElements.whenDefined('guwen-grid');
              const choices = ['维修质量', '服务态度', '价格争议', '等待时间', '配件'].map((label, i) => ({ key: 'K' + i, label }));
              const types = ['CHOICES', 'YES_NO', 'NUMBER', 'DATE', 'TEXT', 'MONEY', 'CHOICE'];
              const columns = Array.from({ length: 30 }, (_, i) => i === 0
                ? { key: 'row', label: '行号', part: 'ROW', type: 'TEXT' }
                : { key: 'c' + i, label: '列 ' + i, part: i < 15 ? 'CONDITION' : 'OUTCOME', type: types[i % 7],
                    choices: types[i % 7].startsWith('CHOICE') ? choices : undefined });
              const rows = Array.from({ length: 5000 }, (_, r) => ({ id: 'R-' + (r + 1), locked: r % 9 === 8, open: ['c4'],
                cells: columns.map((c, i) => i === 0 ? 'R-' + (r + 1) : c.choices ? choices[(r + i) % 5].label : String((r * 7 + i) % 1000)) }));
              const grid = document.querySelector('guwen-grid');
              const start = performance.now();
              grid.load({ columns, rows });
              await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
              return performance.now() - start;
            }""";

    private static final String SCROLL = """
            async () => {
              const scroller = document.querySelector('.g-scroll');
              const frames = [];
              let last = performance.now();
              for (let i = 0; i < 120; i++) {
                scroller.scrollTop += 180;
                scroller.scrollLeft = (i * 24) % 2400;
                await new Promise(done => requestAnimationFrame(done));
                const now = performance.now();
                frames.push(now - last);
                last = now;
              }
              frames.sort((one, other) => one - other);
              return [frames[60], frames[114]];
            }""";

    private static final String PASTE = """
            async () => {
              const grid = document.querySelector('guwen-grid');
              grid.moveTo(0, 3);
              const data = new DataTransfer();
              data.setData('text/plain', Array.from({ length: 5000 }, (_, i) => `a${i}\\tb${i}\\tc${i}`).join('\\n'));
              const start = performance.now();
              grid.input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
              return performance.now() - start;
            }""";

    private SheetBenchmark() {}

    /** Prints the figures of each round. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SheetBenchmark::answer);
        server.start();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("guwen.chromium", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            System.out.println("ready ms | frame median ms | frame p95 ms | elements | paste of 5,000 rows ms");
            for (int round = 0; round < ROUNDS; round++) {
                round(browser, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            }
        } finally {
            server.stop(0);
        }
    }

    private static void round(Browser browser, String address) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800))) {
            page.navigate(address);
            double ready = number(page.evaluate(LOAD));
            List<?> frames = (List<?>) page.evaluate(SCROLL);
            Object elements = page.evaluate("() => document.querySelectorAll('guwen-grid *').length");
            double paste = number(page.evaluate(PASTE));
            System.out.printf(
                    Locale.ROOT,
                    "%.0f | %.1f | %.1f | %s | %.0f%n",
                    ready,
                    number(frames.get(0)),
                    number(frames.get(1)),
                    elements,
                    paste);
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.equals("/")
                ? PAGE.getBytes(StandardCharsets.UTF_8)
                : path.equals("/size.css") ? SIZE.getBytes(StandardCharsets.UTF_8) : file(path);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        path.endsWith(".js")
                                ? "text/javascript"
                                : path.endsWith(".css") ? "text/css" : "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream stream = SheetBenchmark.class.getResourceAsStream(path)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }
}

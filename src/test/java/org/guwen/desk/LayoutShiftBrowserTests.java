package org.guwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.jayway.jsonpath.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.release.workflow.DraftClient;
import org.guwen.release.workflow.ScriptEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nothing on a page jumps while the page comes, even where each answer of the service is a while on its way. What is measured is
 * the cumulative layout shift of <a href="https://web.dev/articles/cls">Web Vitals</a>, which calls 0.1 good; here it is half
 * of that at most.
 */
@RunningService
class LayoutShiftBrowserTests {

    private static final double MOST = 0.05;

    private static final String NOBODY = "nobody";

    /** Milliseconds by which each answer is late, so that answers arrive one after the other. */
    private static final int LATE = 60;

    /** The greatest sum of shifts that follow within a second each and five seconds in all, with what moved. */
    private static final String LISTEN = """
            window.shifts = { most: 0, sum: 0, first: 0, last: 0, moved: [] };
            new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
                const known = window.shifts;
                const goesOn = entry.startTime - known.last < 1000 && entry.startTime - known.first < 5000;
                known.sum = goesOn ? known.sum + entry.value : entry.value;
                known.first = goesOn ? known.first : entry.startTime;
                known.last = entry.startTime;
                known.most = Math.max(known.most, known.sum);
                const name = node => node?.nodeType === 1 ? `${node.localName}.${node.className}` : String(node?.nodeName);
                known.moved.push(`${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ` + entry.sources.map(source =>
                    `${name(source.node)} ${source.previousRect.y} → ${source.currentRect.y}`).join(', '));
            })).observe({ type: 'layout-shift', buffered: true });
            """;

    /** Waits until nothing new has come or moved for a while. */
    private static final String SETTLE = """
            async () => {
                const count = () => performance.getEntriesByType('resource').length + window.shifts.moved.length;
                for (let known = -1; known !== count() || document.querySelector('desk-loading, [aria-busy=true]'); ) {
                    known = count();
                    await new Promise(done => setTimeout(done, 120));
                }
            }""";

    @RegisterExtension
    static final DeskBrowser BROWSER = new DeskBrowser();

    @LocalServerPort
    private int port;

    /** How far a page shifted, and what moved. */
    private record Shift(double sum, List<?> moved) {}

    @Test
    void nothingJumpsWhileAPageComes() {
        String consultation = consultation();
        long draft = new DraftClient(port)
                .upload("editor", ScriptEdits.release("您好，请坐。", null).workbooks(), Map.of("comment", "换一句开场话"))
                .id();
        Map<String, Shift> shifts = new TreeMap<>();
        for (int width : List.of(DeskBrowser.WIDE, DeskBrowser.NARROW)) {
            measureAll(width, consultation, draft, shifts);
        }
        assertThat(shifts)
                .allSatisfy((page, shift) ->
                        assertThat(shift.sum()).as(page + " " + shift.moved()).isLessThan(MOST));
    }

    private void measureAll(int width, String consultation, long draft, Map<String, Shift> shifts) {
        measure(
                "approver",
                width,
                List.of(
                        "/",
                        "/?topic=COMPLAINT",
                        "/tables",
                        "/tables/responsibility_remedy",
                        "/drafts",
                        "/drafts/" + draft,
                        "/drafts/" + draft + "?tab=difference",
                        "/drafts/" + draft + "?tab=tests",
                        "/drafts/" + draft + "?tab=impact",
                        "/drafts/" + draft + "?tab=shadow",
                        "/drafts/" + draft + "?tab=history",
                        "/releases",
                        "/releases/1",
                        "/records",
                        "/records/" + consultation,
                        "/records/" + consultation + "?view=customer",
                        "/knowledge",
                        "/knowledge/LAW-MR-39"),
                shifts);
        measure(
                "auditor",
                width,
                List.of("/records/statistics", "/administration/log", "/administration/health"),
                shifts);
        measure("admin", width, List.of("/administration", "/administration/keys"), shifts);
        measure(NOBODY, width, List.of("/"), shifts);
    }

    /** What an advisor sees when the answers of the service take longer than a browser waits before it calls a change a jump. */
    @Test
    void nothingJumpsWhileAnswersAreSlow() {
        Map<String, Shift> shifts = new TreeMap<>();
        for (int width : List.of(DeskBrowser.WIDE, DeskBrowser.NARROW)) {
            DeskWindow window = BROWSER.open(port, width);
            window.context().addInitScript(LISTEN);
            window.signIn("advisor", "/?topic=COMPLAINT");
            window.page().evaluate(SETTLE);
            slow(window, 650);
            for (int i = 0; i < 4; i++) {
                window.find(".ask .choice").first().click();
                window.page().evaluate(SETTLE);
            }
            shifts.put(width + " answers", measured(window));
        }
        assertThat(shifts)
                .allSatisfy((page, shift) ->
                        assertThat(shift.sum()).as(page + " " + shift.moved()).isLessThan(MOST));
    }

    private void measure(String account, int width, List<String> addresses, Map<String, Shift> shifts) {
        DeskWindow window = BROWSER.open(port, width);
        window.context().addInitScript(LISTEN);
        if (account.equals(NOBODY)) {
            window.visit("/records");
            window.find("sign-in-form form").waitFor();
        } else {
            window.signIn(account, "/knowledge/NO-SUCH");
        }
        slow(window, LATE);
        for (String address : addresses) {
            window.visit(address);
            window.find("main, sign-in-form form").first().waitFor();
            window.page().evaluate(SETTLE);
            shifts.put(width + " " + account + " " + address, measured(window));
        }
    }

    private static void slow(DeskWindow window, int millis) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", millis);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        window.context().newCDPSession(window.page()).send("Network.emulateNetworkConditions", conditions);
    }

    private static Shift measured(DeskWindow window) {
        List<?> shifts = (List<?>) window.page().evaluate("[window.shifts.most, window.shifts.moved]");
        return new Shift(((Number) shifts.get(0)).doubleValue(), (List<?>) shifts.get(1));
    }

    private String consultation() {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return JsonPath.read(
                new HttpCaller(port)
                        .send("POST", "/api/v1/consultations", headers, ScriptEdits.CASE)
                        .body(),
                "$.id");
    }
}

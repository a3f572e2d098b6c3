package org.guwen.release.workflow;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.ruleset.Workbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with drafts, over HTTP. */
public final class DraftClient {

    private static final String DRAFTS = "/api/v1/drafts";

    private final HttpCaller http;

    public DraftClient(int port) {
        this.http = new HttpCaller(port);
    }

    /** An answer with its status. */
    public record Reply(int status, JsonNode body, HttpResponse<String> response) {

        public long id() {
            return body.path("id").asLong();
        }

        public String state() {
            return body.path("state").asString("");
        }

        /** The findings of that code. */
        List<JsonNode> findings(String code) {
            return body.path("findings")
                    .valueStream()
                    .filter(finding -> finding.path("code").asString().equals(code))
                    .toList();
        }

        List<String> codes() {
            return body.path("findings")
                    .valueStream()
                    .map(finding -> finding.path("code").asString())
                    .toList();
        }
    }

    public HttpCaller http() {
        return http;
    }

    public Reply upload(String account, List<Workbook> workbooks, Map<String, String> fields) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        workbooks.forEach(workbook -> files.put(workbook.name(), workbook.content()));
        return upload(account, files, fields);
    }

    public Reply upload(String account, Map<String, byte[]> files, Map<String, String> fields) {
        return reply(http.upload(DRAFTS, as(account), files, fields));
    }

    public Reply get(String account, String path) {
        return reply(http.get(DRAFTS + path, as(account)));
    }

    public Reply step(String account, long draft, String step, String body) {
        return step(account, draft, step, body, Map.of());
    }

    Reply step(String account, long draft, String step, String body, Map<String, String> more) {
        Map<String, String> headers = json(account);
        headers.putAll(more);
        return reply(http.send("POST", DRAFTS + "/" + draft + "/" + step, headers, body));
    }

    public Reply patch(String account, long draft, String table, String version, String body) {
        Map<String, String> headers = json(account);
        if (!version.isEmpty()) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        return reply(http.send("PATCH", DRAFTS + "/" + draft + "/tables/" + table, headers, body));
    }

    public Reply simulate(String release, String facts) {
        String query = release.isEmpty() ? "" : "?release=" + release;
        return reply(http.send("POST", "/api/v1/simulations" + query, json("approver"), facts));
    }

    /** Puts a release in force again. */
    void activate(long release) {
        http.send("POST", "/api/v1/releases/" + release + "/activation", json("approver"), "{\"reason\":\"恢复\"}");
    }

    /** A draft that another person has approved. */
    long approved(List<Workbook> workbooks) {
        long id = inReview(workbooks);
        step("approver", id, "approval", "{\"comment\":\"同意\"}");
        return id;
    }

    long inReview(List<Workbook> workbooks) {
        long id = upload("editor", workbooks, Map.of()).id();
        step("editor", id, "submission", "{}");
        return id;
    }

    /** Opens an account. */
    void account(String username, String person, String role) {
        http.send(
                "POST",
                "/api/v1/accounts",
                json("admin"),
                "{\"username\":\"%s\",\"personId\":\"%s\",\"role\":\"%s\",\"password\":\"guwen-demo\"}"
                        .formatted(username, person, role));
    }

    private static Map<String, String> as(String account) {
        return new HashMap<>(HttpCaller.as(account));
    }

    private static Map<String, String> json(String account) {
        Map<String, String> headers = as(account);
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Reply reply(HttpResponse<String> response) {
        JsonNode body = response.body().isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(response.body());
        return new Reply(response.statusCode(), body, response);
    }

    /** Within what time a complaint on site is answered first, by a release; by that in force if it is empty. */
    public String firstContact(String release) {
        return simulate(release, """
                        {"topic":"COMPLAINT","complaint":{"channel":"ON_SITE","category":"REPAIR_QUALITY",
                         "responsibility":"OUR_FAULT","hasVehicleProblem":true,"repairHistoryReviewed":false}}""")
                .body()
                .path("deadlines")
                .valueStream()
                .filter(deadline -> deadline.path("code").asString().equals("FIRST_CONTACT"))
                .map(deadline -> deadline.path("due").asString())
                .findFirst()
                .orElse("");
    }
}

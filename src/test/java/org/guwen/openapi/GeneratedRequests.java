package org.guwen.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guwen.FuzzSeeds;
import org.guwen.RawCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests made from the described interface by chance: right ones, nearly right ones, and bytes that are no text. */
final class GeneratedRequests {

    private static final List<String> ACCOUNTS = List.of("advisor", "editor", "approver", "auditor", "admin");
    private static final List<String> ODD = List.of(
            "%FF%FE",
            "%00",
            "%zz",
            "%",
            "0x7",
            "-1",
            "9223372036854775807",
            "99999999999999999999",
            "%F0%9F%98%80",
            "null",
            "true",
            "%E7%89%88%E6%9C%AC",
            "a%0Ab",
            "'%20or%201=1",
            "draft:1",
            "1970-01-01T00:00:00Z",
            "2999-12-31T23:59:59Z",
            "9999-01-01T00:00:00Z",
            "2026-02-30",
            "");
    private static final List<String> ODD_HEADERS = List.of(
            RawCaller.utf8("\"版本\""), "\"1\"", "*", "W/\"1\"", "en", "zh-CN;q=0.5, xx", "key-1", "a\tb", "\u0080", "é");
    private static final List<String> HEADERS = List.of(
            "If-Match", "If-None-Match", "Accept-Language", "Idempotency-Key", "X-Request-Id", "Accept", "Origin");
    private static final List<String> DAYS =
            List.of("1900-01-01", "1969-12-31", "2021-12-31", "2024-02-29", "2026-11-26", "2999-12-31", "3000-01-01");
    private static final String FORM_END = "\r\n--x--\r\n";

    private final Random random;
    private final List<String> seeds = FuzzSeeds.read();

    GeneratedRequests(long seed) {
        this.random = new Random(seed);
    }

    /** A request by its account, first line without version, header lines and body. */
    record Generated(String account, String method, String target, List<String> headers, String body) {

        RawCaller.Answer send(RawCaller caller) {
            List<String> lines = new ArrayList<>(headers);
            lines.add("Content-Length: " + body.length() + "\r\n\r\n" + body);
            return caller.send(account, method + " " + target, lines.toArray(String[]::new));
        }
    }

    /** A request for an operation. */
    Generated next(String method, String path, JsonNode operation) {
        String target = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("path")) {
                target = target.replace("{" + name + "}", inPath(name));
            } else if (parameter.path("in").asString("").equals("query") && chance(3)) {
                query.add(name + "=" + value(parameter.path("schema")));
            }
        }
        if (random.nextInt(12) == 0) {
            query.add(oneOf(List.of("relase=1", "x", "%FF=1", "page=1", "=")));
        }
        List<String> headers = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            headers.add(oneOf(HEADERS) + ": " + oneOf(ODD_HEADERS));
        }
        String body = body(operation.path("requestBody").path("content"), headers);
        String address = query.isEmpty() ? target : target + "?" + String.join("&", query);
        return new Generated(account(path), method, address, headers, body);
    }

    /** Whoever keeps accounts would close them by chance; the others are refused, which is as good. */
    private String account(String path) {
        return path.contains("/accounts") || path.contains("/me/") || path.contains("/keys")
                ? oneOf(List.of("advisor", "auditor", "admin"))
                : oneOf(ACCOUNTS);
    }

    private String inPath(String name) {
        List<String> known = Map.of(
                        "topic", List.of("COMPLAINT", "SALES"),
                        "table", List.of("complaint_severity"),
                        "name", List.of("complaint.xlsx", "lead.xlsx"),
                        "n", List.of("1", "2"),
                        "username", List.of("nobody"))
                .getOrDefault(
                        name, List.of("1", "2", "CH-H3", "complaint_severity", "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"));
        String odd = oneOf(ODD);
        return chance(2) ? oneOf(known) : odd.isEmpty() ? "x" : odd.replace(" ", "%20");
    }

    private String value(JsonNode schema) {
        if (schema.path("enum").size() > 0 && chance(2)) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return chance(2)
                ? oneOf(ODD).replace(" ", "%20")
                : oneOf(List.of("1", "2", "10", "DEMO", "APOLOGISE", "SALES"));
    }

    private String body(JsonNode content, List<String> headers) {
        if (content.has("multipart/form-data")) {
            headers.add("Content-Type: multipart/form-data; boundary=x");
            String name = oneOf(List.of("file", "comment", "baseRelease", "fiel"));
            return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.xlsx\"\r\n\r\nPK\3\4"
                    + (chance(2) ? FORM_END : "");
        }
        if (content.isMissingNode()) {
            return "";
        }
        headers.add("Content-Type: " + (random.nextInt(15) == 0 ? "text/plain" : "application/json"));
        String text = content.toString().contains("CaseFacts") ? facts() : members(content);
        return RawCaller.utf8(spoilt(text));
    }

    private String facts() {
        ObjectNode facts = (ObjectNode) JsonMapper.shared().readTree(oneOf(seeds));
        facts.put("asOf", oneOf(DAYS));
        return facts.toString();
    }

    private String members(JsonNode content) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String name : List.of(
                "name",
                "role",
                "username",
                "personId",
                "password",
                "storeId",
                "comment",
                "reason",
                "effectiveFrom",
                "edits")) {
            if (content.toString().contains(name) || random.nextInt(4) == 0) {
                body.put(
                        name, oneOf(List.of("SYSTEM", "ADVISOR", "a", "1", "2026-12-01", "\uD800", "\u0000", "词", "")));
            }
        }
        return body.toString();
    }

    private String spoilt(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + " {}";
            case 2 -> "[" + text + "]";
            case 3 -> text.replaceFirst(":", ":1e999999,\"x\":");
            case 4 -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            default -> text;
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}

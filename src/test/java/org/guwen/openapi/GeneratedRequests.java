package org.guwen.openapi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guwen.FuzzSeeds;
import org.guwen.RawCaller;
import org.guwen.facts.code.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
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
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long AFTER_LAST_DAY = LocalDate.of(3000, 1, 1).toEpochDay();
    private static final List<String> TEXTS = List.of(
            "SYSTEM", "ADVISOR", "a", "1", "2026-12-01", "2026-12-01T08:00:00+08:00", "\uD800", "\u0000", "词", "", "-");
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::name).toList();
    private static final String FORM_END = "\r\n--x--\r\n";

    private final Random random;
    private final List<String> seeds = FuzzSeeds.read();
    private final DescribedInterface described;

    GeneratedRequests(long seed, DescribedInterface described) {
        this.random = new Random(seed);
        this.described = described;
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
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = described.resolved(reference);
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("path")) {
                target = target.replace("{" + name + "}", inPath(name));
            } else if (parameter.path("in").asString("").equals("query") && chance(3)) {
                query.add(name + "=" + value(described.resolved(parameter.path("schema"))));
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
        String type = content.propertyNames().iterator().next();
        headers.add("Content-Type: " + (random.nextInt(15) == 0 ? "text/plain" : type));
        JsonNode schema = described.resolved(content.path(type).path("schema"));
        boolean isCase = schema.path("properties").has("topic");
        ObjectNode body =
                isCase && chance(2) ? (ObjectNode) JsonMapper.shared().readTree(oneOf(seeds)) : object(schema, 0);
        if (isCase) {
            body.put("topic", oneOf(TOPICS)).put("asOf", day());
        }
        return RawCaller.utf8(spoilt(body.toString()));
    }

    /** Any day that can be asked for, sometimes one beside them. */
    private String day() {
        return chance(4)
                ? oneOf(DAYS)
                : LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, AFTER_LAST_DAY))
                        .toString();
    }

    /** A value of a schema, now and then of none. */
    private JsonNode member(JsonNode reference, int depth) {
        JsonNode schema = described.resolved(reference);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.path("enum").size() > 0 && !chance(8)) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (chance(20) ? "string" : schema.path("type").asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> nodes.arrayNode().add(member(schema.path("items"), depth + 1));
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "integer" -> nodes.numberNode(random.nextInt(-1, 40));
            case "number" -> nodes.numberNode(new BigDecimal(random.nextInt(0, 100_000)).movePointLeft(2));
            default -> nodes.stringNode(schema.path("format").asString("").equals("date") ? day() : oneOf(TEXTS));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties").forEachEntry((name, member) -> {
            if (chance(2 + depth * 2)) {
                object.set(name, member(member, depth + 1));
            }
        });
        return object;
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

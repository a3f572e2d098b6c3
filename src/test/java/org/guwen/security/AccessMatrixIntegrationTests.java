package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every operation of the described interface as everybody and compares with {@code docs/access.md}. Run with
 * {@code -Dguwen.regenerate=true} to write the page anew after a change that is meant.
 */
@RunningService
class AccessMatrixIntegrationTests {

    private static final Path PAGE = Path.of("docs", "access.md");
    private static final List<String> ROLES = List.of("advisor", "editor", "approver", "auditor", "admin");
    private static final String HEAD = """
            # Who may do what

            Written by `AccessMatrixIntegrationTests`, which asks every operation as everybody: ● is let through, whatever the
            address then answers, · is refused with 403. Nobody without account or key gets past 401. `SYSTEM` is an API key.

            | operation | advisor | editor | approver | auditor | admin | SYSTEM |
            |---|---|---|---|---|---|---|
            """;
    private static final String STORES = """

            ## Whose records

            A consultation of store A and what callers of other stores get, by the same test.

            | caller | store | reads it | finds it in the list | asks with `storeId` A |
            |---|---|---|---|---|
            """;

    @LocalServerPort
    private int port;

    @Test
    void isTheCommittedPage() throws IOException {
        String page = page();
        if (Boolean.getBoolean("guwen.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .as("docs/access.md differs; if the change is meant, write it anew with -Dguwen.regenerate=true")
                .isEqualTo(Files.readString(PAGE));
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, Map<String, String>> callers = new LinkedHashMap<>();
        ROLES.forEach(role -> callers.put(role, HttpCaller.as(role)));
        callers.put("SYSTEM", key("matrix", "A"));
        for (String operation : operations()) {
            List<String> cells = new ArrayList<>();
            assertThat(status(operation, Map.of())).as(operation).isEqualTo(401);
            callers.forEach((name, headers) -> cells.add(status(operation, headers) == 403 ? "·" : "●"));
            page.append("| `")
                    .append(operation)
                    .append("` | ")
                    .append(String.join(" | ", cells))
                    .append(" |\n");
        }
        return page.append(STORES).append(stores()).toString();
    }

    private String stores() {
        Map<String, String> asker = key("asker", "A");
        HttpResponse<String> asked =
                post(asker, "/api/v1/consultations", "{\"topic\":\"SALES\",\"requestId\":\"matrix\"}");
        String location = asked.headers().firstValue("Location").orElseThrow();
        StringBuilder rows = new StringBuilder();
        Map<String, Map<String, String>> callers = new LinkedHashMap<>();
        callers.put("SYSTEM (it asked) | A", asker);
        callers.put("SYSTEM | A", key("neighbour", "A"));
        callers.put("SYSTEM | B", key("asker", "B"));
        callers.put("SYSTEM | none", key("asker", null));
        callers.put("advisor | DEMO", HttpCaller.as("advisor"));
        callers.put("auditor | DEMO", HttpCaller.as("auditor"));
        callers.forEach((name, headers) -> {
            boolean reads = new HttpCaller(port).get(location, headers).statusCode() == 200;
            boolean finds = new HttpCaller(port)
                    .get("/api/v1/consultations?requestId=matrix", headers)
                    .body()
                    .contains(location.substring(location.lastIndexOf('/') + 1));
            int asks = post(headers, "/api/v1/consultations", "{\"topic\":\"SALES\",\"storeId\":\"A\"}")
                    .statusCode();
            rows.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(reads ? "●" : "·")
                    .append(" | ");
            rows.append(finds ? "●" : "·")
                    .append(" | ")
                    .append(asks == 201 ? "●" : "·")
                    .append(" |\n");
        });
        return rows.toString();
    }

    private List<String> operations() {
        JsonNode document = JsonMapper.shared()
                .readTree(new HttpCaller(port).get("/v3/api-docs", Map.of()).body());
        List<String> operations = new ArrayList<>();
        Map<String, JsonNode> paths = new TreeMap<>();
        document.path("paths").forEachEntry(paths::put);
        paths.forEach((path, item) ->
                item.propertyNames().forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private int status(String operation, Map<String, String> headers) {
        String[] call = operation.split(" ", -1);
        String path = call[1].replace("{topic}", "SALES")
                .replace("{username}", "nobody")
                .replaceAll("\\{[a-z]+}", "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b");
        return call[0].equals("GET") || call[0].equals("DELETE")
                ? new HttpCaller(port).send(call[0], path, headers, "").statusCode()
                : send(call[0], headers, path, "{\"topic\":\"SALES\"").statusCode();
    }

    private Map<String, String> key(String name, @Nullable String store) {
        String storeId = store == null ? "" : ",\"storeId\":\"" + store + "\"";
        HttpResponse<String> issued = post(
                HttpCaller.as("admin"),
                "/api/v1/keys",
                "{\"name\":\"" + name + "\",\"role\":\"SYSTEM\"" + storeId + "}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        String secret = JsonMapper.shared().readTree(issued.body()).path("key").asString();
        return Map.of("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> post(Map<String, String> headers, String path, String body) {
        return send("POST", headers, path, body);
    }

    private HttpResponse<String> send(String method, Map<String, String> headers, String path, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return new HttpCaller(port).send(method, path, all, body);
    }
}

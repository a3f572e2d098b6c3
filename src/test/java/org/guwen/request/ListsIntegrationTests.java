package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list comes in pages that lead from one to the next. */
@RunningService
class ListsIntegrationTests {

    private static final Map<String, String> NAMES = Map.of(
            "topics", "key", "workbooks", "name", "releases", "number", "accounts", "username", "access-log", "seq");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics",
                "clauses",
                "tables",
                "workbooks",
                "releases",
                "accounts",
                "keys",
                "access-log",
                "consultations"
            })
    void pageAfterPageEveryItemComesOnce(String list) {
        make(list);
        make(list);
        List<String> all = all(list, 200);

        List<String> paged = all(list, Math.min(200, all.size() / 3 + 1));

        assertThat(paged).isNotEmpty().isEqualTo(all).doesNotHaveDuplicates();
    }

    private List<String> all(String list, int limit) {
        List<String> paged = new ArrayList<>();
        String address = "/api/v1/" + list + "?limit=" + limit;
        while (!address.isEmpty()) {
            var answer = caller().get(address, HttpCaller.as(reader(list)));
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            paged.addAll(names(page, NAMES.getOrDefault(list, "id")));
            String link = answer.headers().firstValue("Link").orElse("");
            assertThat(link.isEmpty()).isEqualTo(page.path("next").isMissingNode());
            address = link.replaceFirst("<(.*)>; rel=\"next\"", "$1");
        }
        return paged;
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "clauses", "tables", "workbooks", "releases", "accounts", "keys"})
    void aListAtHandTellsHowLongItIs(String list) {
        make(list);
        JsonNode page = get("/api/v1/" + list + "?limit=1");

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("total").asInt()).isEqualTo(all(list, 200).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=ten", "cursor=nonsense", "cursor=MSBh%00"})
    void whatIsNoPageIsTold(String query) {
        for (String list : List.of("topics", "access-log", "drafts", "consultations")) {
            assertThat(caller().get("/api/v1/" + list + "?" + query, HttpCaller.as(reader(list)))
                            .statusCode())
                    .as(list)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, createdAt",
        "keys, createdAt",
        "access-log, at",
        "releases, createdAt",
        "consultations, createdAt"
    })
    void timesHaveOneForm(String list, String member) {
        make(list);

        assertThat(get("/api/v1/" + list + "?limit=200").path("items"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path(member).asString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?\\+08:00"));
    }

    @Test
    void theIndexLeadsToEveryList() {
        JsonNode links = get("/api/v1").path("links");

        assertThat(links.propertyNames())
                .contains("consultations", "topics", "clauses", "tables", "workbooks", "drafts", "releases", "keys")
                .contains("releases-active", "simulations", "description");
        assertThat(links.path("tables").asString()).isEqualTo("/api/v1/tables");
    }

    private void make(String list) {
        String role = list.equals("consultations") ? "advisor" : "admin";
        String body = list.equals("consultations")
                ? "{\"topic\":\"SALES\"}"
                : "{\"name\":\"" + list + System.nanoTime() + "\",\"role\":\"SYSTEM\"}";
        var headers = new HashMap<>(HttpCaller.as(role));
        headers.put("Content-Type", "application/json");
        if (list.equals("consultations") || list.equals("keys") || list.equals("access-log")) {
            String address = list.equals("consultations") ? list : "keys";
            assertThat(caller().send("POST", "/api/v1/" + address, headers, body)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static String reader(String list) {
        return list.equals("consultations") ? "advisor" : "auditor";
    }

    private static List<String> names(JsonNode page, String name) {
        List<String> names = new ArrayList<>();
        page.path("items").forEach(item -> names.add(item.path(name).asString()));
        return names;
    }

    private JsonNode get(String address) {
        String list = address.replaceFirst("/api/v1/?", "").replaceFirst("\\?.*", "");
        var answer = caller().get(address, HttpCaller.as(reader(list)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpCaller caller() {
        return new HttpCaller(port);
    }
}

package org.guwen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guwen.HttpCaller;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.release.publication.ReleaseNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statistics say what a plain count over the records says. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StatisticsIntegrationTests {

    private static final int RECORDS = 60;
    private static final long SEED = 20_261_127;

    private final ConfigurableApplicationContext service;
    private final HttpCaller caller;

    StatisticsIntegrationTests(TestDatabase database) {
        service = TestService.start(database.open());
        caller = new HttpCaller(TestService.port(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void everyCountIsThatOfAPlainCountOverTheRecords() {
        askAndOverride();
        ReleaseNode.await(() -> service.getBean(RecordCounter.class).waiting() == 0);

        Map<String, Integer> rows = new TreeMap<>();
        Map<String, Integer> questions = new TreeMap<>();
        int gaps = 0;
        for (Journal.Kept kept : service.getBean(Journal.class).after(0, 10 * RECORDS)) {
            ConsultationRecord record = kept.record();
            if (record != null) {
                hits(record).forEach(hit -> rows.merge(hit, 1, Integer::sum));
                JsonNode advice = JsonMapper.shared().readTree(record.answer().advice());
                new HashSet<>(advice.path("questions").findValuesAsString("field"))
                        .forEach(field -> questions.merge(field, 1, Integer::sum));
                gaps += (int) advice.path("noMatch")
                        .valueStream()
                        .map(gap -> gap.path("table") + " " + gap.path("nearestRow") + gap.path("failed"))
                        .distinct()
                        .count();
            }
        }

        assertThat(rowsTold()).isEqualTo(rows);
        assertThat(questionsTold()).isEqualTo(questions);
        assertThat(tables().stream()
                        .mapToInt(table -> table.path("noMatch").asInt())
                        .sum())
                .isEqualTo(gaps);
        assertThat(tables())
                .allSatisfy(table -> assertThat(table.path("neverHit").asInt())
                        .isEqualTo(table.path("rows").asInt()
                                - rows.keySet().stream()
                                        .filter(row -> row.startsWith(
                                                table.path("table").asString() + "/"))
                                        .count()));
        overridesAreToldByActAndByRow();
        selectionsRestrict();
        suggestedRowsFitTheCasesThatHadNone();
    }

    @Test
    void whatNobodyCouldTellIsCountedByTheQuestionThatAsksForIt() {
        for (String unknown : List.of(
                "[\"/complaint/channel\",\"/projects/0/product/brand\"]", "[\"/complaint/issues/0/repairConsent\"]")) {
            HttpResponse<String> kept = post(
                    "/api/v1/consultations",
                    "{\"topic\":\"COMPLAINT\",\"complaint\":{\"issues\":[{}]},\"unknown\":" + unknown + "}");
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        }
        ReleaseNode.await(() -> service.getBean(RecordCounter.class).waiting() == 0);

        Map<String, Integer> told = new TreeMap<>();
        get("/api/v1/statistics/questions?limit=200", "editor")
                .path("items")
                .valueStream()
                .filter(question -> question.path("unknown").asInt() > 0)
                .forEach(question -> told.put(
                        question.path("field").asString(),
                        question.path("unknown").asInt()));
        assertThat(told)
                .isEqualTo(Map.of("complaint.channel", 1, "project.product.brand", 1, "complaint.repairConsent", 1));
    }

    private void askAndOverride() {
        DrawnCases drawn = new DrawnCases(SEED);
        Topic[] topics = Topic.values();
        for (int i = 0; i < RECORDS; i++) {
            ObjectNode facts = drawn.next(topics[i % topics.length]);
            HttpResponse<String> answer = post("/api/v1/consultations?explain=reasons", facts.toString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
            if (answer.statusCode() == 201) {
                JsonNode first = JsonMapper.shared()
                        .readTree(answer.body())
                        .path("forbidden")
                        .path(0);
                String code = first.path("code").asString("");
                if (!code.isEmpty()) {
                    String location = answer.headers().firstValue("Location").orElseThrow();
                    HttpResponse<String> kept = post(
                            location + "/override", "{\"code\":\"" + code + "\",\"taken\":true,\"reason\":\"客户坚持\"}");
                    assertThat(kept.statusCode()).as(kept.body()).isIn(201, 202);
                }
            }
        }
    }

    private static Set<String> hits(ConsultationRecord record) {
        return JsonMapper.shared()
                .readTree(record.answer().rowsFired())
                .valueStream()
                .filter(hit -> hit.path("decided").asBoolean())
                .map(hit -> hit.path("table").asString() + "/" + hit.path("row").asString())
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> rowsTold() {
        Map<String, Integer> told = new TreeMap<>();
        for (JsonNode table : tables()) {
            String id = table.path("table").asString();
            if (table.path("answers").asInt() == 0) {
                continue;
            }
            String address = "/api/v1/statistics/tables/" + id + "?limit=200";
            String next = address;
            while (!next.isEmpty()) {
                JsonNode page = get(next, "editor");
                page.path("items").forEach(row -> {
                    if (row.path("times").asInt() > 0) {
                        told.put(
                                id + "/" + row.path("row").asString(),
                                row.path("times").asInt());
                    }
                });
                next = page.path("next").isMissingNode()
                        ? ""
                        : address + "&cursor=" + page.path("next").asString();
            }
        }
        return told;
    }

    private List<JsonNode> tables() {
        return get("/api/v1/statistics/tables?limit=200", "auditor")
                .path("items")
                .valueStream()
                .toList();
    }

    private Map<String, Integer> questionsTold() {
        Map<String, Integer> told = new TreeMap<>();
        get("/api/v1/statistics/questions?limit=200", "editor").path("items").forEach(question -> {
            if (question.path("open").asInt() > 0) {
                told.put(
                        question.path("field").asString(), question.path("open").asInt());
            }
        });
        return told;
    }

    private void suggestedRowsFitTheCasesThatHadNone() {
        int suggested = 0;
        for (JsonNode table : tables()) {
            String id = table.path("table").asString();
            if (table.path("noMatch").asInt() == 0) {
                continue;
            }
            for (JsonNode gap : get("/api/v1/statistics/tables/" + id + "?suggest=true", "editor")
                    .path("noMatch")) {
                suggested += fits(id, gap) ? 1 : 0;
            }
        }
        assertThat(suggested).isPositive();
    }

    /** Whether a row is suggested; if so, it takes over no condition that the case fails. */
    private boolean fits(String table, JsonNode gap) {
        JsonNode row = gap.path("suggested");
        if (row.isMissingNode()) {
            return false;
        }
        JsonNode asked = get("/api/v1/consultations/" + gap.path("sample").asString() + "/tables/" + table, "editor");
        assertThat(asked.path("consulted")).as(asked.toString()).anySatisfy(time -> {
            Map<String, String> values = new HashMap<>();
            time.path("values")
                    .forEach(value -> values.put(
                            value.path("column").asString(), value.path("text").asString("")));
            JsonNode like = time.path("rows")
                    .valueStream()
                    .filter(one -> one.path("row").equals(row.path("like")))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> unmet = new HashMap<>();
            like.path("unmet").forEach(column -> unmet.put(column.asString(), values.get(column.asString())));
            assertThat(row.path("cells"))
                    .extracting(cell -> Map.entry(
                            cell.path("column").asString(), cell.path("text").asString("")))
                    .containsExactlyInAnyOrderElementsOf(unmet.entrySet());
            assertThat(unmet).isNotEmpty();
        });
        return true;
    }

    private void overridesAreToldByActAndByRow() {
        JsonNode overrides =
                get("/api/v1/statistics/overrides?limit=200", "approver").path("items");
        assertThat(overrides).isNotEmpty().allSatisfy(act -> {
            assertThat(act.path("taken").asInt()).isPositive();
            assertThat(act.path("forbidden").asInt())
                    .isGreaterThanOrEqualTo(act.path("taken").asInt());
            assertThat(act.path("overridePercent").decimalValue().doubleValue()).isBetween(0.01, 100.0);
        });
    }

    private void selectionsRestrict() {
        assertThat(get("/api/v1/statistics/questions?to=2020-01-01T00:00:00Z", "editor")
                        .path("items"))
                .isEmpty();
        assertThat(get("/api/v1/statistics/questions?from=2020-01-01T00:00:00Z", "editor")
                        .path("items"))
                .isNotEmpty();
        assertThat(get("/api/v1/statistics/questions?store=OTHER", "auditor").path("items"))
                .isEmpty();
        assertThat(get("/api/v1/statistics/questions?store=DEMO&topic=COMPLAINT", "auditor")
                        .path("items"))
                .isNotEmpty();
        assertThat(status("/api/v1/statistics/questions?store=OTHER", "editor")).isEqualTo(403);
        assertThat(status("/api/v1/statistics/tables", "advisor")).isEqualTo(403);
        assertThat(status("/api/v1/statistics/tables/complaint_severty", "editor"))
                .isEqualTo(404);
    }

    private JsonNode get(String address, String account) {
        HttpResponse<String> answer = caller.get(address, HttpCaller.as(account));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private int status(String address, String account) {
        return caller.get(address, HttpCaller.as(account)).statusCode();
    }

    private HttpResponse<String> post(String address, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return caller.send("POST", address, headers, body);
    }
}

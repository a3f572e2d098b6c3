package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.guwen.ChildService;
import org.guwen.HttpCaller;
import org.guwen.SourceFiles;
import org.guwen.advice.Conclusion;
import org.guwen.inference.TableConclusions;
import org.guwen.inference.engine.Stages;
import org.guwen.inference.principle.FieldTypes;
import org.guwen.inference.principle.Principle;
import org.guwen.inference.principle.PrincipleReader;
import org.guwen.inference.principle.Reading;
import org.guwen.inference.principle.Stratification;
import org.guwen.inference.principle.TableConclusion;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files alone add a field that is concluded, a table that tests it, a principle that reads the row and an obstacle to a
 * proposal: the program is started with the pack before it on the class path, and asked over HTTP.
 */
class KnowledgePackIntegrationTests {

    private static final String FIELD = "derived.waitsInLounge";
    private static final String TABLE = "lounge_waiting";
    private static final String WAITS = "Who complains on site while the car is late waits in the lounge";
    private static final String COURTESY =
            "A ride home while a charge is disputed is a courtesy, unless the fault is ours";
    private static final String NO_DISCOUNT = "Who is driven home gets no discount on top";

    private static final String CASE = """
            {"topic": "COMPLAINT", "asOf": "2027-03-01",
             "complaint": {"channel": "ON_SITE", "responsibility": "CUSTOMER_CAUSE", "hasVehicleProblem": false},
             "workshop": {"expectedDelayHours": 3},
             "actor": {"role": "GROUP"},
             "charge": {"atIssue": true, "labourFee": 400, "partsFee": 300},
             "proposals": [{"code": "OFFER_DISCOUNT", "percent": 5}]}
            """;

    private static ChildService service;
    private static HttpCaller http;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        service = ChildService.start(folder, List.of(KnowledgePack.archive(folder)));
        http = new HttpCaller(service.port());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPackIsFilesThatPeopleWriteAndNoProgram() {
        assertThat(SourceFiles.below(KnowledgePack.SOURCES, "").filter(Files::isRegularFile))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toString()).matches(".*\\.(drl|yaml|properties|md)"));
    }

    @Test
    void theRulesOfThePackBelongToTheGrammarAndConcludeInTime() {
        FieldTypes types = path -> path.equals(FIELD)
                ? Optional.of(Boolean.class)
                : FieldTypes.ofVocabulary().typeOf(path);
        Reading pack = read(SourceFiles.below(KnowledgePack.SOURCES, ".drl"), types);

        assertThat(pack.violations()).isEmpty();
        List<Principle> all = new ArrayList<>(
                read(SourceFiles.below(RuleFile.ROOT, ".drl"), types).principles());
        all.addAll(pack.principles());
        assertThat(new Stratification(Stages.load().names(), tables(), Set.of("Complaint", "Workshop", "Issue"))
                        .faults(all))
                .filteredOn(fault -> pack.principles().stream().anyMatch(rule -> fault.contains(rule.name())))
                .isEmpty();
    }

    @Test
    void aConcludedFieldIsToldWithItsRuleInBothLanguages() {
        JsonNode zh = concluded(ask(CASE, "zh"));
        assertThat(zh.path("label").asString()).isEqualTo("客户在休息区等车");
        assertThat(zh.path("value").asBoolean()).isTrue();
        assertThat(zh.path("because").path(0).path("rule").asString()).isEqualTo(WAITS);
        assertThat(zh.path("because").path(0).path("name").asString()).isEqualTo("人在店里、车又要晚交，客户就是在休息区等车");

        JsonNode en = concluded(ask(CASE, "en"));
        assertThat(en.path("label").asString()).isEqualTo("Customer waits in the lounge");
        assertThat(en.path("because").path(0).path("name").asString()).isEqualTo(WAITS);
    }

    @Test
    void aTableOfThePackTestsTheFieldAndAnswersWithRowAndCells() {
        JsonNode advice = ask(CASE, "zh");

        JsonNode action = only(advice.path("actions"), "code", "KEEP_CONTACT");
        assertThat(action.path("obligation").asString()).isEqualTo("SHOULD");
        assertThat(action.path("payload").path("within").asString()).isEqualTo("PT1H");
        assertThat(action.path("clauses").toString()).contains("POL-LOUNGE");
        assertThat(action.path("because").path(0).path("row").asString()).isEqualTo("LW-2");
        assertThat(action.path("because").path(0).path("cells").toString())
                .contains("lounge.xlsx!休息区等车!B10", "lounge.xlsx!休息区等车!C10");
        assertThat(only(advice.path("disclosures"), "item", "lounge_waiting.LW-2")
                        .path("text")
                        .asString())
                .startsWith("等车超过两小时的");
        JsonNode row = only(advice.path("explanation").path("rows"), "table", TABLE);
        assertThat(row.path("title").asString()).isEqualTo("休息区等车");
        assertThat(only(row.path("conditions"), "field", FIELD).toString())
                .contains(
                        "客户在休息区等车",
                        "\"text\":\"是\"",
                        "\"operator\":\"EQ\",\"values\":[true]",
                        "\"input\":true",
                        "\"result\":true");
        assertThat(only(advice.path("citations"), "clause", "POL-LOUNGE")
                        .path("text")
                        .asString())
                .contains("不以打折代替");
    }

    @Test
    void aPrincipleJoinsTheRowWithAToldFactAndWithWhatWasNotConcluded() {
        JsonNode told = only(ask(CASE, "en").path("disclosures"), "item", "RIDE_HOME_IS_COURTESY");

        assertThat(told.path("text").asString()).startsWith("The ride home is a courtesy");
        assertThat(told.path("clauses").toString()).contains("POL-LOUNGE", "AF-3d");
        assertThat(told.path("because").path(0).path("rule").asString()).isEqualTo(COURTESY);
        assertThat(only(ask(CASE, "zh").path("disclosures"), "item", "RIDE_HOME_IS_COURTESY")
                        .path("because")
                        .path(0)
                        .path("name")
                        .asString())
                .startsWith("收费有争议时送客户回家是一份心意");
        assertThat(disclosures(CASE.replace("\"atIssue\": true", "\"atIssue\": false")))
                .as("without the told fact")
                .doesNotContain("RIDE_HOME_IS_COURTESY");
        assertThat(disclosures(CASE.replace("CUSTOMER_CAUSE", "OUR_FAULT")))
                .as("where what is denied was concluded")
                .contains("lounge_waiting.LW-2")
                .doesNotContain("RIDE_HOME_IS_COURTESY");
        assertThat(disclosures(CASE.replace("\"expectedDelayHours\": 3", "\"expectedDelayHours\": 1")))
                .as("with another row")
                .contains("lounge_waiting.LW-1")
                .doesNotContain("RIDE_HOME_IS_COURTESY");
    }

    @Test
    void anObstacleOfThePackSpeaksAgainstAProposal() {
        JsonNode refused = ask(CASE, "zh").path("verdicts").path(0);

        assertThat(refused.path("verdict").asString()).isEqualTo("PROHIBITED");
        assertThat(refused.path("reason").asString()).isEqualTo("已经安排送客户回家，等车的事不再另外打折。");
        assertThat(refused.path("because").toString()).contains(NO_DISCOUNT, "已经送客户回家的，不再另外打折");
        assertThat(ask(CASE, "en").path("verdicts").path(0).path("reason").asString())
                .isEqualTo("The customer is driven home already; the wait earns no discount on top.");
        JsonNode permitted = ask(CASE.replace("\"expectedDelayHours\": 3", "\"expectedDelayHours\": 1"), "zh")
                .path("verdicts")
                .path(0);
        assertThat(permitted.path("verdict").asString()).isEqualTo("PERMITTED");
    }

    @Test
    void whatSpeaksAgainstAProposalInTheProgramIsToldBeforeIt() {
        JsonNode refused = ask(CASE.replace("CUSTOMER_CAUSE", "OUR_FAULT"), "en")
                .path("verdicts")
                .path(0);

        assertThat(refused.path("reason").asString()).startsWith("The fault is ours");
        assertThat(refused.path("because").toString()).contains(NO_DISCOUNT);
    }

    @Test
    void theTableIsListedShownAndExported() throws IOException {
        assertThat(only(get("/api/v1/tables?limit=200", "en").path("items"), "id", TABLE)
                        .toString())
                .contains("Waiting in the lounge", "lounge.xlsx", "\"rows\":2");
        JsonNode shown = get("/api/v1/tables/" + TABLE, "en");
        assertThat(only(shown.path("conditions"), "key", FIELD).toString())
                .contains("Customer waits in the lounge", "BOOLEAN");
        assertThat(text("/api/v1/tables/" + TABLE + "?format=drl"))
                .contains("derived_waitsInLounge : Boolean // 客户在休息区等车", "rule \"LW-2\"", "POL-LOUNGE");
        assertThat(text("/api/v1/tables/" + TABLE + "?format=dmn"))
                .contains("客户在休息区等车", "Customer waits in the lounge");
        byte[] template = http.bytes("/api/v1/workbooks/lounge.xlsx?template=true", HttpCaller.as("editor"))
                .body();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheet("休息区等车")).isNotNull();
        }
        assertThat(get("/api/v1/clauses/POL-LOUNGE", "zh").toString()).contains(NO_DISCOUNT, "LW-2");
    }

    @Test
    void theSchemaOfATopicNamesTheFieldThatNobodyIsAskedFor() {
        JsonNode chinese =
                get("/api/v1/topics/COMPLAINT/schema", "zh").path("x-concluded").path(FIELD);
        JsonNode field =
                get("/api/v1/topics/COMPLAINT/schema", "en").path("x-concluded").path(FIELD);

        assertThat(chinese.path("title").asString()).isEqualTo("客户在休息区等车");
        assertThat(field.path("title").asString()).isEqualTo("Customer waits in the lounge");
        assertThat(field.path("x-kind").asString()).isEqualTo("BOOLEAN");
    }

    @Test
    void findingsOnAnUploadSpeakOfTheFieldInBothLanguages() {
        JsonNode draft = upload(KnowledgePack.workbook(sheet ->
                sheet.replace("LW-1, 是", "LW-1, 也许").replace("> 2", "> 20000").replace("POL-LOUNGE", "POL-LONGE")));

        assertThat(findings(draft, "code")).contains("WRONG_TYPE", "OUT_OF_DOMAIN", "UNKNOWN_CLAUSE");
        assertThat(draft.path("findings").toString()).contains("B9", "C10", "休息区等车");
    }

    @Test
    void analysisOfAnUploadFindsRowsThatContradictOneAnother() {
        JsonNode draft = upload(KnowledgePack.workbook(sheet -> sheet.replace("> 2", "> 1")));

        assertThat(draft.path("state").asString()).as(draft.toString()).isEqualTo("INVALID");
        JsonNode overlap = draft.path("findings")
                .valueStream()
                .filter(finding -> finding.path("sheet").asString().equals("休息区等车"))
                .findFirst()
                .orElseThrow();
        assertThat(overlap.path("messageZh").asString()).contains("LW-1", "LW-2", "客户在休息区等车");
        assertThat(overlap.path("messageEn").asString()).contains("Customer waits in the lounge");
    }

    @Test
    void theDifferenceToTheReleaseTellsCellsAndCases() {
        JsonNode draft = upload(
                KnowledgePack.workbook(sheet -> sheet.replace("<= 2", "<= 4").replace("> 2", "> 4")));

        assertThat(draft.path("tests").path("cases").toString())
                .as("cases of the pack test the draft, and one of them fails")
                .contains("rules/lounge/no-discount.cases.yaml");
        JsonNode difference = get("/api/v1/drafts/" + draft.path("id").asLong() + "/difference", "en");
        JsonNode table = only(difference.path("tables"), "table", TABLE);
        assertThat(table.path("title").asString()).isEqualTo("Waiting in the lounge");
        assertThat(table.path("rows").toString()).contains("LW-1", "<= 2", "<= 4", "C9");
        assertThat(table.path("cases").toString())
                .contains("Customer waits in the lounge", FIELD, "Expected delay in hours");
    }

    @Test
    void theKnowledgeOfThePackIsPartOfTheHashOfTheRelease() {
        JsonNode release = get("/api/v1/releases/1", "en");

        assertThat(release.path("principlesSha256").asString())
                .hasSize(64)
                .isNotEqualTo(ShippedKnowledge.principlesSha256());
        assertThat(release.path("workbooks").toString()).contains("lounge.xlsx", "complaint.xlsx");
    }

    private static Reading read(Stream<Path> files, FieldTypes types) {
        Map<String, String> sources = new LinkedHashMap<>();
        files.forEach(file -> sources.put(file.toString(), SourceFiles.text(file)));
        return new PrincipleReader(types).read(sources);
    }

    private static List<TableConclusion> tables() {
        return Stream.concat(
                        Stream.of(new TableConclusion(
                                TABLE, "CARE", Conclusion.Outcome.class.getCanonicalName(), Map.of())),
                        TableDefinitions.get().all().stream().flatMap(table -> TableConclusions.of(table).stream()))
                .toList();
    }

    private static JsonNode ask(String facts, String language) {
        HttpResponse<String> answer =
                http.send("POST", "/api/v1/consultations?explain=full", headers("advisor", language), facts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> disclosures(String facts) {
        return ask(facts, "zh")
                .path("disclosures")
                .valueStream()
                .map(told -> told.path("item").asString())
                .toList();
    }

    private static JsonNode concluded(JsonNode advice) {
        return only(advice.path("explanation").path("values"), "field", FIELD);
    }

    private static JsonNode only(JsonNode list, String key, String value) {
        List<JsonNode> found = list.valueStream()
                .filter(item -> item.path(key).asString("").equals(value))
                .toList();
        assertThat(found).as("%s %s in %s", key, value, list).hasSize(1);
        return found.get(0);
    }

    private static JsonNode upload(byte[] workbook) {
        HttpResponse<String> answer =
                http.upload("/api/v1/drafts", HttpCaller.as("editor"), Map.of("lounge.xlsx", workbook), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> findings(JsonNode draft, String key) {
        return draft.path("findings")
                .valueStream()
                .map(finding -> finding.path(key).asString(""))
                .toList();
    }

    private static String text(String path) {
        return new String(http.bytes(path, HttpCaller.as("editor")).body(), StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path, String language) {
        HttpResponse<String> answer = http.get(path, headers("editor", language));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, String> headers(String account, String language) {
        Map<String, String> headers = new LinkedHashMap<>(HttpCaller.as(account));
        headers.put("Accept-Language", language);
        headers.put("Content-Type", "application/json");
        return headers;
    }
}

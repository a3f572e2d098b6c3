package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.edit.EditedWorkbook;
import org.guwen.table.edit.SheetView;
import org.guwen.table.edit.SheetViewer;
import org.guwen.table.edit.TableEdit;
import org.guwen.table.reading.WorkbookReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table as it stands in its sheet: what somebody sees who changes it cell by cell. */
@RunningService
class TableSheetIntegrationTests {

    private static final String AUTHORITY = "concession_authority";

    @LocalServerPort
    private int port;

    private DraftClient client;

    @BeforeEach
    void connect() {
        client = new DraftClient(port);
    }

    static List<String> tables() {
        return TableDefinitions.get().all().stream().map(TableDefinition::id).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatASheetShowsInEnglishMeansTheSameWhenItIsWrittenBack(String id) {
        TableDefinition definition = TableDefinitions.get().find(id).orElseThrow();
        Workbook workbook = ShippedKnowledge.workbooks().stream()
                .filter(shipped -> shipped.name().equals(definition.workbook()))
                .findFirst()
                .orElseThrow();
        SheetView view = new SheetViewer(Locale.ENGLISH)
                .view(workbook.content(), definition)
                .orElseThrow();
        List<TableEdit.CellEdit> edits = view.rows().stream()
                .flatMap(row -> IntStream.range(0, view.columns().size())
                        .mapToObj(column -> new TableEdit.CellEdit(
                                row.id(),
                                key(view.columns().get(column)),
                                row.cells().get(column))))
                .toList();
        assertThat(edits).isNotEmpty();

        EditedWorkbook.Result result =
                new EditedWorkbook().edit(workbook.content(), definition, new TableEdit(edits, List.of(), List.of()));

        assertThat(result).isInstanceOf(EditedWorkbook.Result.Edited.class);
        assertThat(rows(id, ((EditedWorkbook.Result.Edited) result).content())).isEqualTo(rows(id, workbook.content()));
    }

    private static Object rows(String id, byte[] content) {
        return new WorkbookReader(clause -> true, Limits.standard())
                .read("any.xlsx", content).tables().stream()
                        .filter(table -> table.id().equals(id))
                        .map(DecisionTable::rows)
                        .findFirst()
                        .orElseThrow();
    }

    private static String key(SheetView.Column column) {
        if (column instanceof SheetView.Column.OfField of) {
            return of.field().path();
        }
        return column instanceof SheetView.Column.OfOutcome of
                ? of.outcome().key()
                : ((SheetView.Column.OfRow) column).standing().key();
    }

    @Test
    void aColumnSaysWhatItTakesAndWhichValuesThereAre() {
        JsonNode sheet = read("/api/v1/tables/" + AUTHORITY + "/sheet", "en");

        JsonNode next = column(sheet, "nextLevel");
        assertThat(next.path("type").asString()).isEqualTo("CHOICE");
        assertThat(next.path("letter").asString()).isEqualTo("F");
        assertThat(next.path("choices").valueStream())
                .anySatisfy(choice -> assertThat(choice.toString()).contains("SERVICE_MANAGER", "Service manager"));
        assertThat(column(sheet, "maxAmount").path("limit").asBoolean()).isTrue();
        assertThat(column(sheet, "derived.grant").path("part").asString()).isEqualTo("CONDITION");
    }

    @Test
    void theFieldsThatMayBecomeConditionsAreListedAndATableOfFiguresHasNone() {
        JsonNode fields = read("/api/v1/tables/goodwill_proposal/conditions?limit=200", "en")
                .path("items");

        assertThat(fields.valueStream()).anySatisfy(field -> {
            assertThat(field.path("key").asString()).isEqualTo("complaint.channel");
            assertThat(field.path("type").asString()).isEqualTo("CHOICES");
            assertThat(field.path("choices").toString()).contains("ON_SITE");
        });
        assertThat(fields.valueStream())
                .noneMatch(field -> field.path("key").asString().startsWith("sales."));
        assertThat(read("/api/v1/tables/working_days/conditions", "en").path("items"))
                .isEmpty();
    }

    @Test
    void aConditionThatLockedRowsDoNotUseIsAddedToADraftAndTakenAwayAgain() {
        long draft = draftOf("concession.xlsx");
        String sheet = "/api/v1/drafts/" + draft + "/tables/goodwill_proposal";
        int columns = read(sheet, "en").path("columns").size();

        assertThat(patch(sheet, "{\"addColumns\": [{\"field\": \"complaint.channel\"}]}")
                        .state())
                .isEqualTo("READY");
        JsonNode added = read(sheet, "en");
        assertThat(added.path("columns")).hasSize(columns + 1);
        assertThat(column(added, "complaint.channel").path("part").asString()).isEqualTo("CONDITION");

        assertThat(patch(sheet, "{\"removeColumns\": [\"complaint.channel\"]}").state())
                .isEqualTo("READY");
        assertThat(read(sheet, "en").path("columns")).hasSize(columns);
        DraftClient.Reply refused = patch(sheet, "{\"addColumns\": [{\"field\": \"complaint.chanel\"}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/addColumns/0/field");
        assertThat(refused.body().at("/errors/0/message").asString()).contains("complaint.channel");
    }

    @Test
    void aConditionThatALockedRowUsesCannotBeTakenAwayUnnoticed() {
        long draft = draftOf("complaint.xlsx");
        String sheet = "/api/v1/drafts/" + draft + "/tables/responsibility_remedy";

        DraftClient.Reply changed = patch(sheet, "{\"removeColumns\": [\"complaint.responsibility\"]}");

        assertThat(changed.state()).isEqualTo("INVALID");
        assertThat(changed.body().path("findings").toString()).contains("LOCKED_ROW_CHANGED");
    }

    @Test
    void aSheetInOneLanguageIsNotTakenForTheOneInTheOther() {
        String sheet = "/api/v1/drafts/" + draftOf("lead.xlsx") + "/tables/lead_follow_up";
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        headers.put("Accept-Language", "zh-CN");
        String mark =
                client.http().get(sheet, headers).headers().firstValue("ETag").orElseThrow();
        headers.put("If-None-Match", mark);

        assertThat(client.http().get(sheet, headers).statusCode()).isEqualTo(304);
        headers.put("Accept-Language", "en");
        assertThat(client.http().get(sheet, headers).statusCode()).isEqualTo(200);
    }

    private long draftOf(String workbook) {
        return client.upload("editor", Map.of(workbook, EditedSheets.shipped(workbook)), Map.of("comment", "列"))
                .id();
    }

    private DraftClient.Reply patch(String sheet, String changes) {
        String[] parts = sheet.split("/", -1);
        String version = read(sheet, "en").path("version").asString();
        return client.patch("editor", Long.parseLong(parts[4]), parts[6], version, changes);
    }

    @Test
    void aLockedRowNamesTheCellsThatAStoreMayWriteAllTheSame() {
        JsonNode rows = read("/api/v1/tables/complaint_script/sheet", "zh-CN").path("rows");

        assertThat(rows.valueStream().filter(row -> row.path("locked").asBoolean()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("open").toString())
                        .contains("textZh", "note")
                        .doesNotContain("step\""));
        assertThat(rows.valueStream().filter(row -> !row.path("locked").asBoolean()))
                .allSatisfy(row -> assertThat(row.has("open")).isFalse());
    }

    @Test
    void aCellThatCannotBeReadShowsWhatStandsThereAndTheOthersOfItsRowAreWorded() {
        long draft = client.upload("editor", EditedWorkbooks.with(AUTHORITY, table -> table), Map.of())
                .id();
        client.patch("editor", draft, AUTHORITY, "1", """
                {"edits":[{"row":"CA-03","column":"maxAmount","value":"两百左右"}]}""");

        JsonNode sheet = read("/api/v1/drafts/" + draft + "/tables/" + AUTHORITY, "en");

        assertThat(sheet.path("version").asInt()).isEqualTo(2);
        assertThat(cell(sheet, "CA-03", "maxAmount")).isEqualTo("两百左右");
        assertThat(cell(sheet, "CA-03", "nextLevel")).isEqualTo("Service manager");
    }

    @Test
    void aTableThatTheDraftDoesNotBringIsShownAsInItsBase() {
        long draft = client.upload("editor", EditedWorkbooks.with(AUTHORITY, table -> table), Map.of())
                .id();

        JsonNode sheet = read("/api/v1/drafts/" + draft + "/tables/lead_follow_up", "zh-CN");

        assertThat(sheet.path("workbook").asString()).isEqualTo("lead.xlsx");
        assertThat(sheet.path("rows").size()).isEqualTo(18);
        assertThat(client.get("editor", "/" + draft + "/tables/none").status()).isEqualTo(404);
    }

    private JsonNode read(String path, String language) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        headers.put("Accept-Language", language);
        return JsonMapper.shared().readTree(client.http().get(path, headers).body());
    }

    private static String cell(JsonNode sheet, String row, String column) {
        List<String> keys = sheet.path("columns")
                .valueStream()
                .map(known -> known.path("key").asString())
                .toList();
        return sheet.path("rows")
                .valueStream()
                .filter(known -> known.path("id").asString().equals(row))
                .findFirst()
                .orElseThrow()
                .path("cells")
                .path(keys.indexOf(column))
                .asString();
    }

    private static JsonNode column(JsonNode sheet, String key) {
        return sheet.path("columns")
                .valueStream()
                .filter(known -> known.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

package org.guwen.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.ruleset.ClauseSource;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.writing.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a change of a table, and what only looks like one. */
class TableDifferenceTests {

    private static TableChange change(Editing before, Editing after) {
        return TableDifference.between(before.table(), after.table());
    }

    private static List<String> words(TableChange change) {
        return change.regions().stream().map(region -> region.inWords().zh()).toList();
    }

    static List<DecisionTable> tables() {
        return Shipped.tables();
    }

    static List<DecisionTable> fewTables() {
        return List.of(Shipped.table("goodwill_proposal"), Shipped.table("response_deadlines"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableDoesNotDifferFromItself(DecisionTable table) {
        TableChange change = TableDifference.between(table, table);

        assertThat(change.isEmpty()).isTrue();
        assertThat(change.hasNoChangeOfMeaning()).isTrue();
        assertThat(change.isComplete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fewTables")
    void aTableThatWasWrittenAnewDoesNotDiffer(DecisionTable table) {
        DecisionTable written = Shipped.read(
                        table.definition().workbook(), new WorkbookWriter(ClauseSource.load()).write(List.of(table)))
                .stream()
                .filter(read -> read.id().equals(table.id()))
                .findFirst()
                .orElseThrow();

        assertThat(TableDifference.between(table, written).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsInAnotherOrderMeanTheSame(DecisionTable table) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, table.columns().size()).boxed().toList());
        Collections.reverse(order);

        TableChange change = change(new Editing(table), new Editing(table).columns(order));

        assertThat(change.hasNoChangeOfMeaning()).isTrue();
        assertThat(change.rows()).isEmpty();
        assertThat(change.isReordered()).isEqualTo(table.columns().size() > 1);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsInAnotherOrderMeanTheSameWhereOrderDoesNotCount(DecisionTable table) {
        List<Row> rows = new ArrayList<>(table.rows());
        Collections.shuffle(rows, new Random(7));
        if (rows.equals(table.rows())) { // a shuffle may leave two rows where they were
            Collections.rotate(rows, 1);
        }
        HitPolicy policy = table.definition().hitPolicy();

        TableChange change = change(new Editing(table), new Editing(table).rows(rows));

        boolean isOrderMeaningless = policy != HitPolicy.FIRST && policy != HitPolicy.RULE_ORDER;
        assertThat(change.hasNoChangeOfMeaning()).isEqualTo(isOrderMeaningless);
        assertThat(change.isReordered()).isEqualTo(table.rows().size() > 1);
        assertThat(change.rows()).allMatch(row -> row.kind() == RowChange.Kind.MOVED);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aColumnThatRestrictsNoRowMeansNothing(DecisionTable table) {
        Editing after = new Editing(table).column("vehicle.energy", 0);
        boolean isNew = table.columns().stream()
                .noneMatch(column -> column.field().path().equals("vehicle.energy"));

        TableChange change = change(new Editing(table), after);

        assertThat(change.hasNoChangeOfMeaning()).isTrue();
        assertThat(change.columnsAdded()).hasSize(isNew ? 1 : 0);
        assertThat(change.isEmpty()).isEqualTo(!isNew);
    }

    @Test
    void aColumnThatRestrictsOneRowIsOneCell() {
        Editing before = Editing.of("goodwill_proposal");
        Editing after = before.column("vehicle.brandAuthorised", 3).condition("GP-06", "vehicle.brandAuthorised", "是");

        TableChange change = change(before, after);

        assertThat(change.columnsAdded()).containsExactly("vehicle.brandAuthorised");
        assertThat(change.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo("GP-06");
            assertThat(row.cells()).singleElement().satisfies(cell -> {
                assertThat(cell.before().zh()).isEqualTo("–");
                assertThat(cell.after().zh()).isEqualTo("是");
            });
        });
        assertThat(change.changesAnswers()).isTrue();
    }

    @Test
    void aChangedThresholdIsOneCellAndTheCasesBetween() {
        Editing before = Editing.of("complaint_severity");

        TableChange change = change(before, before.condition("CS-18", "derived.totalFee", ">= 4000"));

        assertThat(change.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo("CS-18");
            assertThat(row.kind()).isEqualTo(RowChange.Kind.CHANGED);
            assertThat(row.cells()).singleElement().satisfies(cell -> {
                assertThat(cell.column()).isEqualTo("derived.totalFee");
                assertThat(cell.before().in(Locale.CHINESE)).isEqualTo(">= 5000");
                assertThat(cell.after().in(Locale.ENGLISH)).isEqualTo(">= 4000");
                assertThat(cell.addressBefore()).startsWith("complaint.xlsx!投诉分级!O");
                assertThat(cell.addressAfter()).isEqualTo(cell.addressBefore());
            });
        });
        assertThat(change.changesAnswers()).isTrue();
        assertThat(change.regions()).isNotEmpty().allSatisfy(region -> {
            assertThat(region.inWords().zh()).contains("[4000..5000)").contains("投诉类别 收费争议");
            assertThat(region.rowsBefore()).doesNotContain("CS-18");
            assertThat(region.rowsAfter()).contains("CS-18");
        });
    }

    @Test
    void aThresholdMovedInTwoRowsIsTwoCells() {
        Editing before = Editing.of("goodwill_proposal");

        TableChange change = change(
                before,
                before.condition("GP-10", "charge.labourFee", "<= 150")
                        .condition("GP-12", "charge.labourFee", "> 150"));

        assertThat(change.rows()).extracting(RowChange::row).containsExactly("GP-10", "GP-12");
        assertThat(words(change)).allSatisfy(words -> assertThat(words).contains("(150..200]"));
    }

    @Test
    void theLargestValueOfAFieldIsSaidAsItself() {
        Editing before = Editing.of("modification_screen");

        TableChange change = change(before, before.condition("MS-22", "project.lightTransmittance", "[70..100)"));

        assertThat(words(change))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("透光率 100").doesNotContain("100.1"));
    }

    @Test
    void anotherWayOfWritingIsNoChange() {
        Editing before = Editing.of("goodwill_proposal").condition("GP-05", "charge.labourFee", "0-300");

        assertThat(change(before, before.condition("GP-05", "charge.labourFee", "[0..300]"))
                        .isEmpty())
                .isTrue();
        assertThat(change(before, before.condition("GP-05", "charge.labourFee", "［０．．３００］"))
                        .isEmpty())
                .isTrue();
        assertThat(change(before, before.condition("GP-05", "charge.labourFee", "<=300"))
                        .isEmpty())
                .isTrue();
        assertThat(change(before, before.condition("GP-05", "charge.labourFee", "[0..300)"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void constantsInAnotherOrderAreNoChange() {
        Editing before = Editing.of("complaint_script");

        assertThat(change(before, before.condition("SC-04", "complaint.channel", "INBOUND_CALL, ON_SITE"))
                        .isEmpty())
                .isTrue();
        assertThat(change(before, before.condition("SC-04", "complaint.channel", "INBOUND_CALL"))
                        .changesAnswers())
                .isTrue();
    }

    @Test
    void clausesAndBasisAreMeaningButNoAnswer() {
        Editing before = Editing.of("complaint_severity");
        Editing after = before.row("CS-05", row -> Editing.withClauses(row, List.of("CH-N3")));

        TableChange change = change(before, after);

        assertThat(change.changesAnswers()).isFalse();
        assertThat(change.hasNoChangeOfMeaning()).isFalse();
        assertThat(change.rows().get(0).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.column()).isEqualTo("clauses");
            assertThat(cell.after().zh()).isEqualTo("CH-N3");
        });
    }

    @Test
    void aRemarkIsShownButMeansNothing() {
        Editing before = Editing.of("complaint_severity");

        TableChange change = change(before, before.row("CS-05", row -> Editing.withNote(row, "店里再议")));

        assertThat(change.isEmpty()).isFalse();
        assertThat(change.hasNoChangeOfMeaning()).isTrue();
    }

    @Test
    void aRowThatBeginsLaterChangesTheDaysBetween() {
        Editing before = Editing.of("sales_compliance");
        LocalDate day = LocalDate.of(2027, 1, 1);

        TableChange change = change(before, before.row("ST-18", row -> Editing.withDays(row, day, null)));

        assertThat(words(change)).singleElement().asString().contains("规则日期 <= 2026-12-31");
        assertThat(change.regions().get(0).sampleDay()).isBefore(day);
    }

    @Test
    void aRowSwitchedOffChangesTheCasesItDecided() {
        Editing before = Editing.of("sales_steps");

        TableChange change = change(before, before.row("ST-17", Editing::disabled));

        assertThat(change.regions()).singleElement().satisfies(region -> {
            assertThat(region.rowsBefore()).containsExactly("ST-17");
            assertThat(region.rowsAfter()).isEmpty();
        });
    }

    @Test
    void aRowThatNeverDecidedIsNoChangeOfAnswers() {
        Editing before = Editing.of("goodwill_proposal");
        Editing after = before.copy("GP-08", "GP-90", Basis.POLICY, 19).outcome("GP-90", "percent", "50%");

        TableChange change = change(before, after);

        assertThat(change.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(RowChange.Kind.ADDED));
        assertThat(change.changesAnswers()).isFalse();
        assertThat(change.hasNoChangeOfMeaning()).isFalse();
    }

    @Test
    void aSecondRowThatSaysTheSameIsNoChangeOfACollection() {
        Editing before = Editing.of("follow_up_care");

        assertThat(change(before, before.copy("FC-07", "FC-90", Basis.POLICY, 3))
                        .changesAnswers())
                .isFalse();
        assertThat(change(before, before.copy("FC-07", "FC-90", Basis.POLICY, 3).outcome("FC-90", "noteEn", "Call."))
                        .changesAnswers())
                .isTrue();
    }

    @Test
    void rowsOfAFirstTableMayChangePlacesIfNoCaseIsBoth() {
        Editing before = Editing.of("goodwill_proposal");

        TableChange apart = change(before, before.moved("GP-13", 4));
        TableChange common = change(before, before.moved("GP-14", 12));

        assertThat(apart.isReordered()).isTrue();
        assertThat(apart.hasNoChangeOfMeaning()).isTrue();
        assertThat(common.changesAnswers()).isTrue();
    }

    @Test
    void rowsOfAnOrderedTableMayChangePlacesIfNoCaseIsBoth() {
        Editing before = Editing.of("complaint_script");

        assertThat(change(before, before.moved("SC-02", 0)).changesAnswers()).isFalse();
        assertThat(change(before, before.moved("SC-03", 0)).changesAnswers()).isTrue();
    }

    @Test
    void aSpentBudgetIsSaid() {
        Editing before = Editing.of("complaint_severity");
        Editing after = before.condition("CS-18", "derived.totalFee", ">= 4000");

        TableChange change = TableDifference.between(before.table(), after.table(), 5);

        assertThat(change.isComplete()).isFalse();
        assertThat(change.changesAnswers()).isTrue();
    }

    @Test
    void oneCellOfALargeTableNeedsFewLooks() {
        DecisionTable before = large(2_000);
        DecisionTable after = new Editing(before)
                .condition("X-1234", "complaint.daysOpen", "[3..7]")
                .table();

        TableChange change = TableDifference.between(before, after, 500_000);

        assertThat(change.rows()).hasSize(1);
        assertThat(change.isComplete()).isTrue();
    }

    private static DecisionTable large(int count) {
        DecisionTable model = Shipped.table("goodwill_proposal");
        List<Field> fields = List.of(
                Vocabulary.get().field("complaint.responsibility"),
                Vocabulary.get().field("customer.tier"),
                Vocabulary.get().field("charge.quotationClear"),
                Vocabulary.get().field("charge.atIssue"),
                Vocabulary.get().field("charge.labourFee"),
                Vocabulary.get().field("charge.partsFee"),
                Vocabulary.get().field("complaint.channel"),
                Vocabulary.get().field("complaint.daysOpen"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Region> regions = new ArrayList<>(Collections.nCopies(fields.size(), new Region.Any()));
            regions.set(
                    i % 2, fields.get(i % 2).kind() == Field.Kind.ENUM ? one(fields.get(i % 2), i) : regions.get(0));
            regions.set(4, Editing.region(fields.get(4), "[" + 3 * (i / 2) + ".." + (3 * (i / 2) + 3) + ")"));
            regions.set(7, Editing.region(fields.get(7), "[" + i % 5 + ".." + (i % 5 + 3) + "]"));
            rows.add(new Row(
                    "X-" + i,
                    i + 10,
                    regions,
                    model.rows().get(i % 19).outcomes(),
                    List.of("CH-N3"),
                    Basis.POLICY,
                    null,
                    null,
                    true,
                    null));
        }
        return new DecisionTable(
                model.definition(),
                "",
                "",
                fields.stream()
                        .map(field -> new DecisionTable.Column(field, "B"))
                        .toList(),
                model.outcomeLetters(),
                rows);
    }

    private static Region one(Field field, int index) {
        return new Region.OneOf(
                Set.of(field.constants().get(index % field.constants().size())));
    }
}

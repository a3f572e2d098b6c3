package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.advice.Basis;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Limits;
import org.guwen.table.Row;
import org.guwen.table.edit.TableEdit;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that belong together: what the definitions of the tables say of them is checked, each at its cell. */
class FittingCellsTests {

    private static final WorkbookReader READER = new WorkbookReader(clause -> true, Limits.standard());

    @Test
    void theTablesOfTheProgramFit() {
        ShippedKnowledge.workbooks()
                .forEach(workbook -> assertThat(findings(workbook.name(), workbook.content()))
                        .as(workbook.name())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "cosmetic-work.xlsx,  standard_hours,          SH-05, stdHours,     2",
        "cosmetic-work.xlsx,  standard_hours,          SH-05, labourFee,    121",
        "concession.xlsx,     concession_authority,    CA-03, maxPercent,   60%",
        "concession.xlsx,     concession_authority,    CA-03, maxAmount,    1001",
        "concession.xlsx,     concession_authority,    CA-03, maxAmount,    不限",
        "concession.xlsx,     concession_authority,    CA-13, maxAmount,    1001",
        "demands.xlsx,        compensation_authority,  CP-01, maxAmount,    200000",
        "concession.xlsx,     goodwill_proposal,       GP-19, percent,      100%",
        "complaint.xlsx,      response_deadlines,      RD-07, firstContact, 5天",
        "complaint.xlsx,      response_deadlines,      RD-07, close,        2小时",
        "warranty.xlsx,       wear_part_periods,       first, months,       600",
        "complaint.xlsx,      response_deadlines,      RD-01, validFrom,    0026-12-01"
    })
    void whatDoesNotFitIsWarnedOfAtItsCell(String workbook, String table, String row, String column, String value) {
        byte[] shipped = EditedSheets.shipped(workbook);
        String id = row.equals("first") ? firstRow(workbook, shipped, table) : row;
        byte[] edited = EditedSheets.edited(
                shipped,
                table,
                new TableEdit(List.of(new TableEdit.CellEdit(id, column, value)), List.of(), List.of()));

        assertThat(findings(workbook, edited))
                .as(id + " " + column)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.code()).isEqualTo(FindingCode.INCONSISTENT);
                    assertThat(finding.cell()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "cosmetic-work.xlsx,  standard_hours,          SH-05, note,         2",
        "concession.xlsx,     concession_authority,    CA-03, maxAmount,    1000",
        "concession.xlsx,     concession_authority,    CA-11, maxAmount,    不限",
        "concession.xlsx,     goodwill_proposal,       GP-09, percent,      90%",
        "complaint.xlsx,      response_deadlines,      RD-07, firstContact, 15分钟",
        "complaint.xlsx,      complaint_script,        SC-01, validFrom,    2026-12-01"
    })
    void whatFitsIsNotWarnedOf(String workbook, String table, String row, String column, String value) {
        byte[] edited = EditedSheets.edited(
                EditedSheets.shipped(workbook),
                table,
                new TableEdit(List.of(new TableEdit.CellEdit(row, column, value)), List.of(), List.of()));

        assertThat(findings(workbook, edited)).isEmpty();
    }

    @Test
    void aBlankLimitIsWarnedOfAndTheWordIsNot() {
        assertThat(codes("")).containsExactly(FindingCode.BLANK_LIMIT);
        assertThat(codes("–")).containsExactly(FindingCode.BLANK_LIMIT);
        assertThat(codes("不限")).isEmpty();
        assertThat(codes("No limit")).isEmpty();
        assertThat(codes("不限吗")).containsExactly(FindingCode.WRONG_TYPE);
    }

    private static List<FindingCode> codes(String limit) {
        byte[] edited = EditedSheets.edited(
                EditedSheets.shipped("concession.xlsx"),
                "concession_authority",
                new TableEdit(List.of(new TableEdit.CellEdit("CA-11", "maxAmount", limit)), List.of(), List.of()));
        return READER.read("concession.xlsx", edited).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void rowsThatNeverCountOnOneDayAreNotCompared() {
        TableEdit.RowReplacement less = new TableEdit.RowReplacement("CA-03", "2099-07-01", Map.of("maxPercent", "5%"));
        TableEdit.RowReplacement also = new TableEdit.RowReplacement("CA-01", "2099-07-01", Map.of("maxPercent", "5%"));

        assertThat(findings("concession.xlsx", replaced(less))).hasSize(1);
        assertThat(findings("concession.xlsx", replaced(less, also))).isEmpty();
    }

    private static byte[] replaced(TableEdit.RowReplacement... rows) {
        return EditedSheets.edited(
                EditedSheets.shipped("concession.xlsx"),
                "concession_authority",
                new TableEdit(List.of(), List.of(), List.of(), List.of(rows)));
    }

    private static String firstRow(String workbook, byte[] content, String table) {
        return READER.read(workbook, content).tables().stream()
                .filter(one -> one.id().equals(table))
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.basis() == Basis.POLICY)
                .findFirst()
                .map(Row::id)
                .orElse("");
    }

    private static List<Finding> findings(String workbook, byte[] content) {
        WorkbookReading reading = READER.read(workbook, content);
        Stream<Finding> read = reading.findings().stream();
        Stream<Finding> analysed = reading.tables().stream().flatMap(FittingCellsTests::analysed);
        return Stream.concat(read, analysed)
                .filter(finding -> finding.code() == FindingCode.INCONSISTENT || finding.isError())
                .toList();
    }

    private static Stream<Finding> analysed(DecisionTable table) {
        return TableAnalysis.standard().analyse(table).stream()
                .filter(finding -> finding.code() == FindingCode.INCONSISTENT);
    }
}

package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.Principles;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.reading.TestSheet;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;

/** Workbooks with sheets of cases, and the shipped knowledge to run them on. */
public final class TestWorkbooks {

    static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    static final ClauseCatalogue CLAUSES = ClauseSource.load();

    private TestWorkbooks() {}

    static WorkbookReading read(byte[] content) {
        return read("lead.xlsx", content);
    }

    public static WorkbookReading read(String name, byte[] content) {
        return new WorkbookReader(CLAUSES::isKnown, Limits.standard()).read(name, content);
    }

    /** A workbook as it comes with the program. */
    public static byte[] shipped(String name) {
        return ShippedKnowledge.workbooks().stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    static List<DecisionTable> leadTables() {
        return read(shipped("lead.xlsx")).tables();
    }

    public static KnowledgeBase knowledge() {
        return knowledge(table -> table);
    }

    /** The shipped knowledge with its tables changed. */
    public static KnowledgeBase knowledge(UnaryOperator<DecisionTable> change) {
        Ruleset shipped =
                new RulesetReader(CLAUSES).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks());
        List<DecisionTable> tables = shipped.tables().stream().map(change).toList();
        return KnowledgeBase.of(
                new Ruleset(1, shipped.sha256(), tables), Principles.shipped(new ClauseKinds(CLAUSES::basis)));
    }

    /** A sheet of cases on complaints; its column headers stand in row 4, cases begin in row 5. */
    public static TestSheet sheet(String columns, String... cases) {
        return sheet(List.of("主题|投诉处理", "业务日期|2027-03-01"), columns, cases);
    }

    /** A sheet of cases with those lines above the column headers in row 4. */
    public static TestSheet sheet(List<String> header, String columns, String... cases) {
        return new TestSheet(
                "测试",
                IntStream.range(0, header.size())
                        .mapToObj(i -> line(2 + i, header.get(i)))
                        .toList(),
                line(4, columns),
                IntStream.range(0, cases.length)
                        .mapToObj(i -> line(5 + i, cases[i]))
                        .toList());
    }

    private static TestSheet.Line line(int number, String texts) {
        List<String> cells = List.of(texts.split("\\|", -1));
        return new TestSheet.Line(
                number,
                IntStream.range(0, cells.size())
                        .filter(column -> !cells.get(column).isEmpty())
                        .mapToObj(column -> new TestSheet.Cell(
                                column, (char) ('A' + column) + String.valueOf(number), cells.get(column), null, true))
                        .toList());
    }
}

package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.writing.WorkbookWriter;

/** The shipped workbooks with one table changed, written as a store would upload them. */
public final class EditedWorkbooks {

    private static final List<Workbook> SHIPPED = ShippedKnowledge.workbooks();
    private static final Ruleset TABLES = new RulesetReader(ClauseSource.load()).read(1, SHIPPED);

    private EditedWorkbooks() {}

    /** The shipped workbooks with another limit in an authority row of policy. */
    public static List<Workbook> withOutcome(String table, String row, String outcome, Object value) {
        return with(
                table,
                before -> new DecisionTable(
                        before.definition(),
                        before.owner(),
                        before.description(),
                        before.columns(),
                        before.outcomeLetters(),
                        before.rows().stream()
                                .map(old -> old.id().equals(row) ? changed(old, outcome, value) : old)
                                .toList()));
    }

    /** The shipped workbooks with a table changed. */
    public static List<Workbook> with(String table, UnaryOperator<DecisionTable> change) {
        String name = TABLES.tables().stream()
                .filter(one -> one.id().equals(table))
                .findFirst()
                .orElseThrow()
                .definition()
                .workbook();
        List<DecisionTable> tables = TABLES.tables().stream()
                .filter(one -> one.definition().workbook().equals(name))
                .map(one -> one.id().equals(table) ? change.apply(one) : one)
                .toList();
        List<Workbook> edited = new ArrayList<>(SHIPPED);
        edited.replaceAll(workbook -> workbook.name().equals(name)
                ? new Workbook(name, new WorkbookWriter(ClauseSource.load()).write(tables))
                : workbook);
        return edited;
    }

    private static Row changed(Row row, String outcome, Object value) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        outcomes.put(outcome, value);
        return row.withOutcomes(outcomes);
    }
}

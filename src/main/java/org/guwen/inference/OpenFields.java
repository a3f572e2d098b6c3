package org.guwen.inference;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * The missing facts of a table: those that a row tests which could still match, and could still change what the table
 * says.
 */
final class OpenFields {

    private OpenFields() {}

    /**
     * Rows waiting for missing facts, by field path.
     *
     * @param codes codes of the case, defaults filled in
     * @param open columns whose field the caller did not give
     */
    static Map<String, List<Row>> of(CompiledTable table, int[] codes, BitSet open, Answer answer) {
        Map<String, List<Row>> waiting = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Row candidate = table.rows().get(row);
            if (!answer.decided().contains(candidate)
                    && canChange(answer, candidate)
                    && isPossible(table, codes, open, row)) {
                collect(table, open, row, waiting);
            }
        }
        return waiting;
    }

    private static void collect(CompiledTable table, BitSet open, int row, Map<String, List<Row>> waiting) {
        open.stream()
                .filter(column -> table.cell(row, column).cardinality() < table.size(column))
                .forEach(column -> waiting.computeIfAbsent(
                                table.fields().get(column).path(), path -> new java.util.ArrayList<>())
                        .add(table.rows().get(row)));
    }

    private static boolean isPossible(CompiledTable table, int[] codes, BitSet open, int row) {
        for (int column = 0; column < codes.length; column++) {
            if (!open.get(column) && !table.cell(row, column).get(codes[column])) {
                return false;
            }
        }
        return true;
    }

    private static boolean canChange(Answer answer, Row candidate) {
        DecisionTable table = answer.table();
        HitPolicy policy = table.definition().hitPolicy();
        if (answer.decided().isEmpty()) {
            return true;
        }
        Row decided = answer.decided().get(0);
        return switch (policy) {
            case FIRST -> candidate.sheetRow() < decided.sheetRow();
            case PRIORITY -> Answer.priority(table, candidate) >= Answer.priority(table, decided);
            case UNIQUE, COLLECT, RULE_ORDER -> true;
        };
    }
}

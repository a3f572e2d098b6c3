package org.guwen.inference.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;

/**
 * A decision table of any size for measurements: six condition columns, about half the cells blank, three outcomes, and
 * exactly one row for each request. It starts as one row that accepts everything and is cut at random.
 */
record GeneratedTable(GeneratedRow[] rows) {

    /** Values of the first four columns: enumerations of 12, 4 and 5, and a boolean. */
    static final int[] OPTIONS = {12, 4, 5, 2};

    private static final int COLUMNS = 6;

    private static final List<String> FIELDS = List.of(
            "complaint.category",
            "followUp.satisfaction",
            "vehicle.purchaseChannel",
            "complaint.safetyRelated",
            "complaint.daysOpen",
            "vehicle.mileageKm");

    static GeneratedTable of(int size, Random random) {
        List<GeneratedRow> rows = new ArrayList<>(List.of(GeneratedRow.blank()));
        while (rows.size() < size) {
            int index = random.nextInt(rows.size());
            int column = random.nextInt(COLUMNS);
            int options = column < OPTIONS.length ? OPTIONS[column] : 2;
            if (rows.size() + options - 1 <= size) {
                List<GeneratedRow> cut = rows.get(index).cut(column, options, random.nextInt(GeneratedRow.LIMIT));
                rows.remove(index);
                rows.addAll(cut);
            }
        }
        Collections.shuffle(rows, random);
        return new GeneratedTable(IntStream.range(0, size)
                .mapToObj(number -> rows.get(number).numbered(number))
                .toArray(GeneratedRow[]::new));
    }

    /** Looks at one row after the other. */
    GeneratedRow.Outcome scan(GeneratedRequest asked) {
        for (GeneratedRow row : rows) {
            if (row.matches(asked)) {
                return row.outcome();
            }
        }
        throw new IllegalStateException("no row for " + asked);
    }

    /** The same table as the rule engine takes it. */
    DecisionTable table() {
        List<Row> tableRows = IntStream.range(0, rows.length)
                .mapToObj(number -> rows[number].row(number))
                .toList();
        List<DecisionTable.Column> columns = FIELDS.stream()
                .map(path -> new DecisionTable.Column(Vocabulary.get().field(path), "A"))
                .toList();
        return new DecisionTable(
                TableDefinitions.get().get("complaint_severity"), "", "", columns, List.of(), tableRows);
    }
}

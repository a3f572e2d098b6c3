package org.guwen.inference.rowrules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Situation;
import org.guwen.table.ColumnCode;
import org.guwen.table.DecisionTable;
import org.guwen.table.DiscreteScale;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** A decision table with every cell as a set of codes, as {@link RowRules} takes it. */
final class CodedTable {

    private final DecisionTable table;
    private final List<Row> rows;
    private final List<Field> fields;
    private final ColumnCode[] columns;
    private final ColumnCode effective;

    /** One bit set for each row and column, the effective days last. */
    private final BitSet[][] cells;

    /** For each row the columns that it tests. */
    private final BitSet[] tested;

    CodedTable(DecisionTable table) {
        this.table = table;
        this.rows = table.rows().stream().filter(Row::enabled).toList();
        this.fields = table.columns().stream().map(DecisionTable.Column::field).toList();
        this.columns = IntStream.range(0, fields.size())
                .mapToObj(column -> ColumnCode.of(fields.get(column), regions(column)))
                .toArray(ColumnCode[]::new);
        List<Region> days = rows.stream().map(CodedTable::days).toList();
        this.effective = ColumnCode.Ordered.of(DiscreteScale.DAYS, days);
        this.cells = new BitSet[rows.size()][];
        this.tested = new BitSet[rows.size()];
        // Rows repeat what they accept, above all anything; in a column of sets each is dear to work out.
        List<Map<Region, BitSet>> known = Stream.<Map<Region, BitSet>>generate(HashMap::new)
                .limit(width())
                .toList();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = cells(rows.get(row), days.get(row), known);
            tested[row] = tested(cells[row]);
        }
    }

    private List<Region> regions(int column) {
        return rows.stream().map(row -> row.regions().get(column)).toList();
    }

    private static Region days(Row row) {
        return row.validFrom() == null && row.validTo() == null
                ? new Region.Any()
                : new Region.Range(row.validFrom(), true, row.validTo(), true);
    }

    private BitSet[] cells(Row row, Region days, List<Map<Region, BitSet>> known) {
        BitSet[] sets = new BitSet[width()];
        for (int column = 0; column < columns.length; column++) {
            sets[column] = known.get(column).computeIfAbsent(row.regions().get(column), columns[column]::codes);
        }
        sets[columns.length] = known.get(columns.length).computeIfAbsent(days, effective::codes);
        return sets;
    }

    private BitSet tested(BitSet[] row) {
        BitSet columnsTested = new BitSet(row.length);
        for (int column = 0; column < row.length; column++) {
            columnsTested.set(column, row[column].cardinality() < size(column));
        }
        return columnsTested;
    }

    /** The table. */
    DecisionTable table() {
        return table;
    }

    /** Rows that are enabled, in sheet order. */
    List<Row> rows() {
        return rows;
    }

    /** Number of code columns, the effective days included. */
    int width() {
        return columns.length + 1;
    }

    /** Number of codes of a column. */
    int size(int column) {
        return column == columns.length ? effective.size() : columns[column].size();
    }

    /** Whether neighbouring codes of a column are neighbouring values. */
    boolean isOrdered(int column) {
        return column == columns.length || columns[column] instanceof ColumnCode.Ordered;
    }

    /** Codes that a cell accepts. */
    BitSet cell(int row, int column) {
        return cells[row][column];
    }

    /** Columns that a row tests: all but those where its cell accepts everything. */
    BitSet tested(int row) {
        return tested[row];
    }

    /** Codes of a situation, one for each column. */
    int[] codes(Situation situation, LocalDate asOf) {
        int[] codes = new int[columns.length + 1];
        for (int column = 0; column < columns.length; column++) {
            codes[column] = columns[column].code(fields.get(column).read(situation));
        }
        codes[columns.length] = effective.code(asOf);
        return codes;
    }
}

package org.guwen.inference.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.ColumnCode;
import org.guwen.table.DecisionTable;
import org.guwen.table.DiscreteScale;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of one decision table that match a case. Every value of a case becomes a code, every column and code has
 * a bitmap of the rows that accept it, and the bitmaps of a case are joined by AND. The days on which a row counts are
 * one more column, the last, so that a dated row is an ordinary row.
 *
 * <p>Rows are named by their position among the enabled rows, from 0, in sheet order. Immutable and safe to share; holds
 * nothing of a case.
 */
public final class TableIndex {

    private final DecisionTable table;
    private final List<Row> rows;
    private final List<Field> fields;
    private final IndexColumn[] columns;

    /** Columns that some row tests; the others cannot rule a row out. */
    private final int[] testedColumns;

    private TableIndex(DecisionTable table, List<Row> rows, List<Field> fields, IndexColumn[] columns) {
        this.table = table;
        this.rows = rows;
        this.fields = fields;
        this.columns = columns;
        this.testedColumns = IntStream.range(0, columns.length)
                .filter(column -> columns[column].isTested())
                .toArray();
    }

    /**
     * Indexes the enabled rows of a table.
     *
     * @throws IllegalArgumentException if the cells of a column of sets name too many constants
     */
    public static TableIndex of(DecisionTable table) {
        List<Row> rows = table.rows().stream().filter(Row::enabled).toList();
        List<Field> fields =
                table.columns().stream().map(DecisionTable.Column::field).toList();
        IndexColumn[] columns = new IndexColumn[fields.size() + 1];
        for (int column = 0; column < fields.size(); column++) {
            List<Region> regions = regions(rows, column);
            columns[column] = new IndexColumn(ColumnCode.of(fields.get(column), regions), regions);
        }
        List<Region> days = rows.stream().map(TableIndex::days).toList();
        columns[fields.size()] = new IndexColumn(ColumnCode.Ordered.of(DiscreteScale.DAYS, days), days);
        return new TableIndex(table, rows, fields, columns);
    }

    private static List<Region> regions(List<Row> rows, int column) {
        return rows.stream().map(row -> row.regions().get(column)).toList();
    }

    private static Region days(Row row) {
        return row.validFrom() == null && row.validTo() == null
                ? new Region.Any()
                : new Region.Range(row.validFrom(), true, row.validTo(), true);
    }

    /** The table. */
    public DecisionTable table() {
        return table;
    }

    /** The rows that are enabled, in sheet order. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows at these positions. */
    public List<Row> rows(int[] positions) {
        Row[] found = new Row[positions.length];
        for (int i = 0; i < positions.length; i++) {
            found[i] = rows.get(positions[i]);
        }
        return List.of(found);
    }

    /** Fields of the condition columns, in sheet order; the effective days come after them. */
    public List<Field> fields() {
        return fields;
    }

    /** Number of columns, the effective days included. */
    public int width() {
        return columns.length;
    }

    /** Number of codes of a column; codes count from 0, which is the missing value. */
    public int size(int column) {
        return columns[column].size();
    }

    /**
     * Codes of a case, one for each column.
     *
     * @param reader gives the value of a field as {@link Field#read} does, {@code null} if the case does not hold it
     * @param asOf business date
     */
    public int[] codes(Function<Field, @Nullable Object> reader, LocalDate asOf) {
        int[] codes = new int[columns.length];
        int days = codes.length - 1;
        for (int column = 0; column < days; column++) {
            codes[column] = columns[column].code(reader.apply(fields.get(column)));
        }
        codes[days] = day(asOf);
        return codes;
    }

    /** Code of a value of a column; the missing value is {@code null}. */
    public int code(int column, @Nullable Object value) {
        return columns[column].code(value);
    }

    /** Code of a business date: the rows in force are the same on all dates of a code. */
    public int day(LocalDate asOf) {
        return columns[columns.length - 1].code(asOf);
    }

    /** Positions of the rows that match a case, in sheet order. */
    public int[] hits(int[] codes) {
        return matching(codes, testedColumns);
    }

    /**
     * Positions of the rows that match or could match a case of which some columns are not settled yet, in sheet order:
     * those that accept the codes of all other columns.
     *
     * @param open columns whose codes are not looked at
     */
    public int[] possible(int[] codes, BitSet open) {
        return matching(
                codes,
                Arrays.stream(testedColumns).filter(column -> !open.get(column)).toArray());
    }

    /** Whether the cell of a row accepts a code. */
    public boolean accepts(int row, int column, int code) {
        return columns[column].accepts(row, code);
    }

    /** Whether the cell of a row does not accept everything. */
    public boolean isTested(int row, int column) {
        return columns[column].isTested(row);
    }

    /** Columns that a row tests: all but those where its cell accepts everything. */
    public BitSet tested(int row) {
        BitSet tested = new BitSet(columns.length);
        for (int column : testedColumns) {
            tested.set(column, columns[column].isTested(row));
        }
        return tested;
    }

    private int[] matching(int[] codes, int[] asked) {
        if (asked.length == 0) {
            return IntStream.range(0, rows.size()).toArray();
        }
        long[] candidates = columns[asked[0]].candidates(codes[asked[0]]).clone();
        for (int i = 1; i < asked.length; i++) {
            long[] bitmap = columns[asked[i]].candidates(codes[asked[i]]);
            for (int word = 0; word < candidates.length; word++) {
                candidates[word] &= bitmap[word];
            }
        }
        return confirmed(candidates, codes, asked);
    }

    private int[] confirmed(long[] candidates, int[] codes, int[] asked) {
        int most = 0;
        for (long bits : candidates) {
            most += Long.bitCount(bits);
        }
        int[] found = new int[most];
        int count = 0;
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (isConfirmed(row, codes, asked)) {
                    found[count++] = row;
                }
            }
        }
        return count == most ? found : Arrays.copyOf(found, count);
    }

    private boolean isConfirmed(int row, int[] codes, int[] asked) {
        for (int column : asked) {
            if (!columns[column].confirms(row, codes[column])) {
                return false;
            }
        }
        return true;
    }
}

package org.guwen.inference.rowrules;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a decision table into Drools rules through the executable-model API, as the program did before it had
 * an index: what the index is measured against. A row's rule has up to three constraints: the table, the row's key (found
 * by hash) and the cells left over.
 */
final class RowRules {

    private static final String PACKAGE = "tables";

    /** Position of the table among the tables of a knowledge base. */
    static final int INDEX = 0;

    /** Keys are numbers: a column that would make them too large to tell apart is tested instead. */
    private static final long MOST_KEYS = Long.MAX_VALUE;

    /** Codes of a column of yes and no: it halves the rows at best, but doubles the look-ups. */
    private static final int OF_BOOLEAN = 3;

    /** In tables with more rows than this, half of them are worth a look-up. */
    private static final int FEW_ROWS = 1_000;

    private final CodedTable table;
    private final Map<List<Integer>, RowKey> shapes = new LinkedHashMap<>();

    private RowRules(CodedTable table) {
        this.table = table;
    }

    /** The model of a table: one rule for each row, named after it. */
    static Model model(CodedTable table) {
        ModelImpl model = new ModelImpl();
        RowRules rules = new RowRules(table);
        for (int row = 0; row < table.rows().size(); row++) {
            model.addRule(rules.rowRule(row));
        }
        return model;
    }

    private Rule rowRule(int row) {
        List<Integer> keyColumns = new ArrayList<>();
        List<Integer> testedColumns = new ArrayList<>();
        long keys = 1;
        for (int column : table.tested(row).stream().toArray()) {
            boolean isKey = isKey(row, column) && keys <= MOST_KEYS / table.size(column);
            keys = isKey ? keys * table.size(column) : keys;
            (isKey ? keyColumns : testedColumns).add(column);
        }
        RowKey key = shape(keyColumns);
        Long value = key.apply(new TableQuery(INDEX, firstCodes(row)));
        RowTest test = testedColumns.isEmpty() ? null : new RowTest(testedColumns, cells(row, testedColumns));
        return rowRule(row, key, value, test);
    }

    /** A query that the row's key cells accept. */
    private int[] firstCodes(int row) {
        return IntStream.range(0, table.width())
                .map(column -> table.cell(row, column).nextSetBit(0))
                .toArray();
    }

    private List<BitSet> cells(int row, List<Integer> columns) {
        return columns.stream().map(column -> table.cell(row, column)).toList();
    }

    /** Every shape costs a look-up, so that some columns are cheaper to test row by row (measured). */
    private boolean isKey(int row, int column) {
        boolean isWorthALookUp = table.size(column) > OF_BOOLEAN || table.rows().size() > FEW_ROWS;
        return isWorthALookUp
                && !table.isOrdered(column)
                && table.cell(row, column).cardinality() == 1;
    }

    private RowKey shape(List<Integer> columns) {
        return shapes.computeIfAbsent(
                columns,
                ignored -> new RowKey(
                        columns.stream().mapToInt(Integer::intValue).toArray(),
                        columns.stream().mapToInt(table::size).toArray()));
    }

    private Rule rowRule(int row, RowKey key, Long value, @Nullable RowTest test) {
        String name = table.rows().get(row).id();
        Variable<TableQuery> query = declarationOf(TableQuery.class);
        int index = INDEX;
        PatternDef<TableQuery> pattern = pattern(query)
                .expr(
                        "table " + index,
                        asked -> asked.table() == index,
                        alphaIndexedBy(Integer.class, ConstraintType.EQUAL, 0, TableQuery::table, index),
                        reactOn("table"));
        if (key.columns().length > 0) {
            String keyId = "table " + index + " key " + Arrays.toString(key.columns()) + " " + value;
            pattern.expr(
                    keyId,
                    asked -> key.apply(asked).equals(value),
                    alphaIndexedBy(Long.class, ConstraintType.EQUAL, shapeIndex(key), key, value),
                    reactOn("table"));
        }
        if (test != null) {
            pattern.expr("table " + index + " row " + name, test);
        }
        return rule(PACKAGE + "." + table.table().id(), name)
                .build(pattern, on(query).execute(asked -> asked.hit(row)));
    }

    /** Index ids must differ between shapes: Drools hashes together what shares one. */
    private int shapeIndex(RowKey key) {
        return 1 + new ArrayList<>(shapes.values()).indexOf(key);
    }
}

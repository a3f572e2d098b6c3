package org.guwen.inference;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Turns the rows of decision tables into Drools rules through the executable-model API: no text, no compiler, no new
 * class. A row's rule has up to three constraints: the table, the row's key (found by hash) and the cells left over.
 */
final class RowRules {

    /** Package of the rules that rows become; the package of a table is this plus its id. */
    static final String PACKAGE = "tables";

    /** A row whose ordered cell touches more blocks than this keeps the cell out of its key. */
    private static final int MOST_BLOCKS = 3;

    /** Aimed number of codes in a block of an ordered column. */
    private static final int BLOCKS = 48;

    /** Ordered columns with fewer codes than this are cheaper to test row by row than to look up (measured). */
    private static final int FEW_CODES = 8_000;

    /** A column of yes and no halves the rows at best, but doubles the number of look-ups. */
    private static final int OF_BOOLEAN = 4;

    private final CompiledTable table;
    private final Map<String, RowKey> shapes = new LinkedHashMap<>();

    private RowRules(CompiledTable table) {
        this.table = table;
    }

    /** The model of a table: one rule for each row and key, named after the row. */
    static Model model(CompiledTable table) {
        ModelImpl model = new ModelImpl();
        RowRules rules = new RowRules(table);
        for (int row = 0; row < table.rows().size(); row++) {
            rules.rules(row).forEach(model::addRule);
        }
        return model;
    }

    private List<Rule> rules(int row) {
        List<Integer> keyColumns = new ArrayList<>();
        List<Integer> testedColumns = new ArrayList<>();
        for (int column : table.tested(row).stream().toArray()) {
            boolean isKey = isKey(table.cell(row, column), column);
            if (isKey) {
                keyColumns.add(column);
            }
            if (!isKey || divisor(column) > 1) {
                testedColumns.add(column);
            }
        }
        RowKey key = shape(keyColumns);
        RowTest test = new RowTest(testedColumns, cells(row, testedColumns));
        List<Long> keys = key.keys(cells(row, keyColumns));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String name = table.rows().get(row).id() + (i == 0 ? "" : "#" + i);
            rules.add(rowRule(name, row, key, keys.get(i), testedColumns.isEmpty() ? null : test));
        }
        return rules;
    }

    private List<BitSet> cells(int row, List<Integer> columns) {
        return columns.stream().map(column -> table.cell(row, column)).toList();
    }

    private boolean isKey(BitSet cell, int column) {
        if (table.isOrdered(column)) {
            return table.size(column) >= FEW_CODES
                    && RowKey.blocks(cell, divisor(column)).size() <= MOST_BLOCKS;
        }
        return cell.cardinality() == 1 && table.size(column) > OF_BOOLEAN;
    }

    private int divisor(int column) {
        return table.isOrdered(column) ? Math.max(1, table.size(column) / BLOCKS) : 1;
    }

    private RowKey shape(List<Integer> columns) {
        return shapes.computeIfAbsent(
                columns.toString(),
                ignored -> new RowKey(
                        columns.stream().mapToInt(Integer::intValue).toArray(),
                        columns.stream().mapToInt(this::divisor).toArray(),
                        columns.stream()
                                .mapToInt(column -> table.size(column) / divisor(column) + 1)
                                .toArray()));
    }

    private Rule rowRule(
            String name, int row, RowKey key, Long value, @org.jspecify.annotations.Nullable RowTest test) {
        Variable<TableQuery> query = declarationOf(TableQuery.class);
        int index = table.index();
        PatternDef<TableQuery> pattern = pattern(query)
                .expr(
                        "table " + index,
                        asked -> asked.table() == index,
                        alphaIndexedBy(Integer.class, ConstraintType.EQUAL, 0, TableQuery::table, index),
                        reactOn("table"));
        if (key.columns().length > 0) {
            String keyId = "table " + index + " key " + List.of(java.util.Arrays.toString(key.columns()), value);
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

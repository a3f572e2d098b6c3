package org.guwen.analysis.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.ColumnCode;
import org.guwen.table.DecisionTable;
import org.guwen.table.DiscreteScale;
import org.guwen.table.Region;
import org.guwen.table.Row;

/**
 * The space of cases in which the rows of one or several tables are boxes: an axis for each field that a column tests,
 * and the days on which rows count as the last one.
 */
public final class CaseSpace {

    private final List<Field> fields;
    private final Axis[] axes;
    private final List<Map<Region, CodeSet>> cells = new ArrayList<>();
    private final boolean[] asksMissing;

    private CaseSpace(List<Field> fields, Axis[] axes, boolean[] asksMissing) {
        this.fields = fields;
        this.axes = axes;
        this.asksMissing = asksMissing;
        for (int column = 0; column < axes.length; column++) {
            cells.add(new HashMap<>());
        }
    }

    /** The common space of the tables, cut by all their enabled rows. */
    public static CaseSpace of(DecisionTable... tables) {
        Set<Field> fields = new LinkedHashSet<>();
        for (DecisionTable table : tables) {
            table.columns().forEach(column -> fields.add(column.field()));
        }
        List<Field> ordered = List.copyOf(fields);
        Axis[] axes = new Axis[ordered.size() + 1];
        boolean[] asksMissing = new boolean[axes.length];
        for (int column = 0; column < ordered.size(); column++) {
            List<Region> regions = new ArrayList<>();
            for (DecisionTable table : tables) {
                addRegions(table, ordered.get(column), regions);
            }
            axes[column] = Axis.of(ordered.get(column), regions);
            asksMissing[column] = regions.stream().anyMatch(Region.Missing.class::isInstance);
        }
        List<Region> days = new ArrayList<>();
        for (DecisionTable table : tables) {
            table.rows().stream().filter(Row::enabled).map(CaseSpace::days).forEach(days::add);
        }
        axes[ordered.size()] = new OrderedAxis(ColumnCode.Ordered.of(DiscreteScale.DAYS, days));
        return new CaseSpace(ordered, axes, asksMissing);
    }

    private static void addRegions(DecisionTable table, Field field, List<Region> regions) {
        int position = position(table, field);
        if (position >= 0) {
            table.rows().stream()
                    .filter(Row::enabled)
                    .map(row -> row.regions().get(position))
                    .forEach(regions::add);
        }
    }

    private static int position(DecisionTable table, Field field) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).field().equals(field)) {
                return column;
            }
        }
        return -1;
    }

    /** The days of a row; not a missing value, since every case has a business date. */
    private static Region days(Row row) {
        return new Region.Range(row.validFrom(), true, row.validTo(), true);
    }

    /** Fields of the columns; the days come after them. */
    public List<Field> fields() {
        return fields;
    }

    /** Number of columns, the days included. */
    public int width() {
        return axes.length;
    }

    public Axis axis(int column) {
        return axes[column];
    }

    /** Column of the days on which rows count. */
    public int days() {
        return fields.size();
    }

    /** The axis of the days. */
    public OrderedAxis calendar() {
        return (OrderedAxis) axes[days()];
    }

    /** The cases that an enabled row accepts; empty if it can match none. */
    public Box box(DecisionTable table, Row row) {
        CodeSet[] columns = new CodeSet[axes.length];
        for (int column = 0; column < fields.size(); column++) {
            int position = position(table, fields.get(column));
            columns[column] = position < 0
                    ? axes[column].all()
                    : codes(column, row.regions().get(position));
        }
        columns[days()] = codes(days(), days(row));
        return new Box(columns);
    }

    private CodeSet codes(int column, Region region) {
        return Objects.requireNonNull(cells.get(column).computeIfAbsent(region, axes[column]::codes));
    }

    /** All cases. */
    public Box universe() {
        CodeSet[] columns = new CodeSet[axes.length];
        for (int column = 0; column < fields.size(); column++) {
            columns[column] = axes[column].all();
        }
        columns[days()] = axes[days()].given();
        return new Box(columns);
    }

    /** The cases that a table should answer: a missing value only where some row tests for it, else the fact is asked for. */
    public Box answerable() {
        Box box = universe();
        for (int column = 0; column < fields.size(); column++) {
            box = asksMissing[column] ? box : box.with(column, axes[column].given());
        }
        return box;
    }
}

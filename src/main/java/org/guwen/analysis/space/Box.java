package org.guwen.analysis.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cases that differ in what each column allows independently of the others: one set of codes for each column of a
 * {@link CaseSpace}. A row of a table is a box, and so is a region of cases. Immutable.
 */
public final class Box {

    private final CodeSet[] columns;

    /** Takes the array over. */
    public Box(CodeSet... columns) {
        this.columns = columns;
    }

    public int width() {
        return columns.length;
    }

    public CodeSet column(int column) {
        return columns[column];
    }

    /** Whether it holds no case. */
    public boolean isEmpty() {
        return Arrays.stream(columns).anyMatch(CodeSet::isEmpty);
    }

    /** The same box with another set in one column. */
    public Box with(int column, CodeSet codes) {
        CodeSet[] changed = columns.clone();
        changed[column] = codes;
        return new Box(changed);
    }

    /** Number of codes in all columns: a box that holds another one has more of them. */
    public int breadth() {
        return Arrays.stream(columns).mapToInt(CodeSet::size).sum();
    }

    public boolean intersects(Box other) {
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column].intersects(other.columns[column])) {
                return false;
            }
        }
        return true;
    }

    /** Whether every case of the other box is one of this box. */
    public boolean contains(Box other) {
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column].containsAll(other.columns[column])) {
                return false;
            }
        }
        return true;
    }

    /** The cases of both, if there are any. */
    public Optional<Box> and(Box other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        CodeSet[] common = new CodeSet[columns.length];
        for (int column = 0; column < common.length; column++) {
            common[column] = columns[column].and(other.columns[column]);
        }
        return Optional.of(new Box(common));
    }

    /** The cases of this box that are not of the other, as boxes without common cases. */
    public List<Box> minus(Box other) {
        if (!intersects(other)) {
            return List.of(this);
        }
        List<Box> pieces = new ArrayList<>();
        Box rest = this;
        for (int column = 0; column < columns.length; column++) {
            CodeSet outside = rest.columns[column].minus(other.columns[column]);
            if (!outside.isEmpty()) {
                pieces.add(rest.with(column, outside));
                rest = rest.with(column, rest.columns[column].and(other.columns[column]));
            }
        }
        return pieces;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Box box && Arrays.equals(columns, box.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(columns);
    }

    @Override
    public String toString() {
        return Arrays.toString(columns);
    }
}

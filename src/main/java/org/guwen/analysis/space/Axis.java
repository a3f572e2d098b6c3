package org.guwen.analysis.space;

import java.util.List;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, parted into elementary classes that no cell of the column divides. Every class has a code and
 * holds at least one value that the field can have: between 3 and 4 there is none in a column of whole numbers. Code 0 is
 * the missing value.
 */
public sealed interface Axis permits ListedAxis, OrderedAxis, SetAxis {

    /** Number of codes, the missing value included. */
    int size();

    /** Codes that a cell accepts. */
    CodeSet codes(Region region);

    /** A value of the class, {@code null} for the missing one. */
    @Nullable
    Object sample(int code);

    /** The smallest cell that accepts all these codes. It accepts more only if the grammar of cells has no exact one. */
    Region region(CodeSet codes);

    /** The largest set within {@code allowed} that holds {@code code} and that one cell can say; else {@code allowed}. */
    CodeSet widest(int code, CodeSet allowed);

    /** Whether neighbouring codes are neighbouring values. */
    boolean isOrdered();

    /** All codes. */
    default CodeSet all() {
        return CodeSet.run(0, size() - 1);
    }

    /** All codes but the missing value. */
    default CodeSet given() {
        return CodeSet.run(1, size() - 1);
    }

    /** The axis of a field whose cells hold these regions. */
    static Axis of(Field field, List<Region> regions) {
        return switch (field.kind()) {
            case ENUM, BOOLEAN, TEXT -> ListedAxis.of(field, regions);
            case SET -> SetAxis.of(field, regions);
            case INTEGER, DECIMAL, DATE, TIME -> OrderedAxis.of(DiscreteScale.of(field), regions);
        };
    }
}

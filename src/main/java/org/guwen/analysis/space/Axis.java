package org.guwen.analysis.space;

import java.util.List;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.ColumnCode;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column as its coding parts them, and what cells can say of them. Every code has at least one value
 * that the field can have.
 */
public sealed interface Axis permits ListedAxis, OrderedAxis, SetAxis {

    /** The coding of the column. */
    ColumnCode coding();

    /** Number of codes, the missing value included. */
    default int size() {
        return coding().size();
    }

    /** Code of a value. */
    default int code(@Nullable Object value) {
        return coding().code(value);
    }

    /** Codes that a cell accepts. */
    default CodeSet codes(Region region) {
        return CodeSet.of(coding().codes(region));
    }

    /** A value of the class, {@code null} for the missing one. */
    default @Nullable Object sample(int code) {
        return coding().sample(code);
    }

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
        ColumnCode coding = ColumnCode.ofDomain(field, regions);
        if (coding instanceof ColumnCode.Ordered ordered) {
            return new OrderedAxis(ordered);
        }
        return coding instanceof ColumnCode.Sets sets ? new SetAxis(sets) : new ListedAxis((ColumnCode.Listed) coding);
    }
}

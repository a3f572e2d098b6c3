package org.guwen.inference.possible;

import java.util.BitSet;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/** A fact that is there, or that may be there, with parts of which some may not be settled. */
final class PossibleFact {

    private final Class<? extends Record> type;
    private final @Nullable Object[] parts;
    private final BitSet fields = new BitSet();
    private boolean isCertain;

    /**
     * A fact.
     *
     * @param isCertain whether it is there whatever the open facts turn out to be
     * @param fields open facts that it depends on, if it is not certain
     */
    PossibleFact(Class<? extends Record> type, @Nullable Object[] parts, boolean isCertain, BitSet fields) {
        this.type = type;
        this.parts = parts;
        this.isCertain = isCertain;
        if (!isCertain) {
            this.fields.or(fields);
        }
    }

    Class<? extends Record> type() {
        return type;
    }

    @Nullable
    Object part(int index) {
        return parts[index];
    }

    /** A part by its name. */
    @Nullable
    Object part(String name) {
        return parts[Records.position(type, name)];
    }

    @Nullable
    Object[] parts() {
        return parts;
    }

    boolean isCertain() {
        return isCertain;
    }

    /** Open facts that its being there depends on; empty if it is certain. */
    BitSet fields() {
        return fields;
    }

    /**
     * Takes up that it is concluded once more.
     *
     * @return whether that tells anything new
     */
    boolean join(boolean isNowCertain, BitSet otherFields, @Nullable Object[] otherParts) {
        boolean isNew = joinParts(otherParts);
        if (isCertain) {
            return isNew;
        }
        if (isNowCertain) {
            isCertain = true;
            fields.clear();
            return true;
        }
        int before = fields.cardinality();
        fields.or(otherFields);
        return isNew || fields.cardinality() > before;
    }

    private boolean joinParts(@Nullable Object[] others) {
        boolean isNew = false;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof Unsettled own && others[i] instanceof Unsettled other) {
                BitSet joined = (BitSet) own.fields().clone();
                joined.or(other.fields());
                if (joined.cardinality() > own.fields().cardinality()) {
                    parts[i] = Unsettled.any(joined);
                    isNew = true;
                }
            }
        }
        return isNew;
    }
}

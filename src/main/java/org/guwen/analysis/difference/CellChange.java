package org.guwen.analysis.difference;

import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One cell that says something else in two versions of a table.
 *
 * @param part what kind of column it is in
 * @param column path of the field, key of the outcome, or name of the standing column
 * @param label header of the column
 * @param before what it said, empty if it said nothing
 * @param after what it says now, empty if it says nothing
 * @param addressBefore where it stood, or {@code null} if the row did not exist
 * @param addressAfter where it stands now, or {@code null} if the row does not exist any more
 */
public record CellChange(
        Part part,
        String column,
        LocalizedText label,
        LocalizedText before,
        LocalizedText after,
        @Nullable String addressBefore,
        @Nullable String addressAfter) {

    /** Kind of column. */
    public enum Part {
        /** A condition. */
        CONDITION,
        /** An outcome. */
        OUTCOME,
        /** The days on which the row counts, or whether it counts at all. */
        VALIDITY,
        /** The clauses or the basis: what the row rests on, not what it answers. */
        GROUND,
        /** The remark. */
        NOTE
    }

    /** Whether the row means something else now: all but the remark. */
    public boolean isChangeOfMeaning() {
        return part != Part.NOTE;
    }
}

package org.guwen.analysis.difference;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.guwen.analysis.space.Box;

/**
 * A row as two versions of its table hold it: in one of them, or with equal conditions and outcomes in both.
 *
 * @param box cases that it matches
 * @param outcome number of its outcomes: rows with equal outcomes have equal numbers
 * @param isSingular whether no other row has these outcomes
 * @param rank rank of its outcome under PRIORITY
 * @param before position in the version before, or {@link #ABSENT}
 * @param after position in the version after, or {@link #ABSENT}
 */
record RowVersion(Box box, int outcome, boolean isSingular, int rank, int before, int after) {

    /** Position of a row in a version that does not hold it. */
    static final int ABSENT = -1;

    /** The same row, which has its outcomes for itself or not. */
    RowVersion asSingular(boolean singular) {
        return new RowVersion(box, outcome, singular, rank, before, after);
    }

    /** The same row, held by the version after as well. */
    RowVersion also(int positionAfter) {
        return new RowVersion(box, outcome, isSingular, rank, before, positionAfter);
    }

    /** Whether another row matches the same cases and says the same. */
    boolean isEqualTo(RowVersion other) {
        return outcome == other.outcome && box.equals(other.box);
    }

    /** Whether it is the same row: no two stand in the same places. */
    boolean isSameRowAs(RowVersion other) {
        return before == other.before && after == other.after;
    }

    /** Whether both versions hold it. */
    boolean isCommon() {
        return before != ABSENT && after != ABSENT;
    }

    boolean isBefore() {
        return before != ABSENT;
    }

    boolean isAfter() {
        return after != ABSENT;
    }

    /** Whether this row and another one stand in another order in the two versions. */
    boolean isInvertedWith(RowVersion other) {
        return isCommon() && other.isCommon() && (before < other.before) != (after < other.after);
    }

    /** Those of a version, in its order. */
    static List<RowVersion> ordered(List<RowVersion> contenders, ToIntFunction<RowVersion> position) {
        return contenders.stream()
                .filter(contender -> position.applyAsInt(contender) != ABSENT)
                .sorted(Comparator.comparingInt(position))
                .toList();
    }
}

package org.guwen.inference.possible;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * In place of a value that is not settled yet.
 *
 * @param fields numbers of the open facts that it depends on
 * @param possible every value it can have, {@code null} among them for a missing one; {@code null} if it can have any
 */
record Unsettled(BitSet fields, @Nullable Set<@Nullable Object> possible) {

    /** A value that may be anything. */
    static Unsettled any(BitSet fields) {
        return new Unsettled(fields, null);
    }

    /** A value that is one of some. */
    static Unsettled among(BitSet fields, Set<? extends @Nullable Object> possible) {
        return new Unsettled(fields, Collections.unmodifiableSet(new LinkedHashSet<>(possible)));
    }

    /** Whether something is so of every value it can have, of some, or of none; it depends if it can have any. */
    Holds holds(Predicate<@Nullable Object> test) {
        if (possible == null) {
            return Holds.MAY;
        }
        boolean isSome = possible.stream().anyMatch(test);
        boolean isAll = possible.stream().allMatch(test);
        return isAll ? Holds.YES : isSome ? Holds.MAY : Holds.NO;
    }

    /** Whether two parts of a fact are the same as far as one can tell. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Unsettled) {
            return other instanceof Unsettled;
        }
        return one == null ? other == null : one.equals(other);
    }
}

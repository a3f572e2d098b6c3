package org.guwen.analysis.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts boxes together, so that people read few. */
public final class Boxes {

    /** Joining looks at every pair again and again; longer lists stay as they are. */
    private static final int MOST = 400;

    private Boxes() {}

    /** The same cases in fewer boxes. */
    public static List<Box> joined(List<Box> boxes) {
        List<Box> joined = new ArrayList<>(boxes);
        if (joined.size() > MOST) {
            return joined;
        }
        for (int i = 0; i < joined.size(); i++) {
            for (int j = i + 1; j < joined.size(); j++) {
                Optional<Box> both = join(joined.get(i), joined.get(j));
                if (both.isPresent()) {
                    joined.set(i, both.get());
                    joined.remove(j);
                    i = -1;
                    break;
                }
            }
        }
        return joined;
    }

    /** The box of all cases of both, if they differ in one column or one holds the other. */
    private static Optional<Box> join(Box one, Box other) {
        if (one.contains(other)) {
            return Optional.of(one);
        }
        if (other.contains(one)) {
            return Optional.of(other);
        }
        int different = -1;
        for (int column = 0; column < one.width(); column++) {
            if (!one.column(column).equals(other.column(column))) {
                if (different >= 0) {
                    return Optional.empty();
                }
                different = column;
            }
        }
        return Optional.of(one.with(different, one.column(different).or(other.column(different))));
    }
}

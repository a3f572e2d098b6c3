package org.guwen.release.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the rows of two versions into one order: that of the version which moved rows, the others beside their neighbours. */
final class RowOrder {

    private RowOrder() {}

    static List<String> merged(List<String> base, List<String> ours, List<String> theirs, Set<String> kept) {
        boolean oursMoved = !common(base, ours).equals(common(ours, base));
        List<String> leading = oursMoved ? ours : theirs;
        List<String> following = oursMoved ? theirs : ours;
        List<String> order =
                new ArrayList<>(leading.stream().filter(kept::contains).toList());
        for (int i = 0; i < following.size(); i++) {
            String id = following.get(i);
            if (kept.contains(id) && !order.contains(id)) {
                order.add(placeAfter(following.subList(0, i), order), id);
            }
        }
        return order;
    }

    /** Whether both versions moved rows, and not alike. */
    static boolean isContested(List<String> base, List<String> ours, List<String> theirs) {
        boolean oursMoved = !common(base, ours).equals(common(ours, base));
        boolean theirsMoved = !common(base, theirs).equals(common(theirs, base));
        return oursMoved && theirsMoved && !common(ours, theirs).equals(common(theirs, ours));
    }

    private static int placeAfter(List<String> before, List<String> order) {
        for (int i = before.size() - 1; i >= 0; i--) {
            int place = order.indexOf(before.get(i));
            if (place >= 0) {
                return place + 1;
            }
        }
        return 0;
    }

    private static List<String> common(List<String> of, List<String> with) {
        Set<String> others = Set.copyOf(with);
        return of.stream().filter(others::contains).toList();
    }
}

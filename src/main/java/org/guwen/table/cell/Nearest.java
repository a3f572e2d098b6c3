package org.guwen.table.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody who mistyped probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that is near enough to be meant. */
    public static Optional<String> to(String text, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isNear(text, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(text, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String text, String candidate) {
        int shorter = Math.min(text.length(), candidate.length());
        boolean holds = shorter >= 2 && (text.contains(candidate) || candidate.contains(text));
        int allowed = Math.max(1, Math.max(text.length(), candidate.length()) / 3);
        boolean comparable = Math.abs(text.length() - candidate.length()) <= allowed;
        return holds || (comparable && distance(text, candidate) <= allowed);
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

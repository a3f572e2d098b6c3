package org.guwen.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody who mistyped probably meant. Upper and lower case, full and half width, blanks, hyphens
 * and underscores do not count.
 */
public final class NearestName {

    // Nobody mistypes so long a name, and the work grows with the square of it.
    private static final int LONGEST = 64;

    private NearestName() {}

    /** The name that is near enough to be meant: of several the nearest, of equally near ones the first by alphabet. */
    public static Optional<String> of(String written, Collection<String> names) {
        String text = plain(written);
        return text.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .filter(name -> isNear(text, plain(name)))
                        .min(Comparator.comparingInt((String name) -> distance(text, plain(name)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[_\\-\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String text, String name) {
        int longer = Math.max(text.length(), name.length());
        int allowed = Math.max(1, longer / 3);
        boolean isComparable = longer <= LONGEST && Math.abs(text.length() - name.length()) <= allowed;
        return holds(text, name) || (isComparable && distance(text, name) <= allowed);
    }

    /** Whether one is a part of the other, and word enough to tell: two Chinese characters, or four letters. */
    private static boolean holds(String text, String name) {
        String shorter = text.length() < name.length() ? text : name;
        boolean isLatin = shorter.codePoints().allMatch(letter -> letter < 0x250);
        return shorter.length() >= (isLatin ? 4 : 2) && (text.contains(name) || name.contains(text));
    }

    /** Letters inserted, left out, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

package org.guwen.analysis.space;

/**
 * How much work one part of an analysis may cost, counted in looks at a row, never in time: the same table gives the same
 * findings on every machine.
 *
 * @param pairs looks at pairs of rows
 * @param searching looks at rows while searching for cases that none of them covers
 */
public record Budget(long pairs, long searching) {

    private static final long STANDARD_PAIRS = 60_000_000;
    private static final long STANDARD_SEARCHING = 30_000_000;

    public static Budget standard() {
        return new Budget(STANDARD_PAIRS, STANDARD_SEARCHING);
    }

    /** What is left of a budget. */
    public static final class Allowance {

        private long left;

        public Allowance(long steps) {
            this.left = steps;
        }

        public void spend(long steps) {
            left -= steps;
        }

        public boolean isEmpty() {
            return left <= 0;
        }

        public long left() {
            return left;
        }
    }
}

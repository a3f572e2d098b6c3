package org.guwen.analysis.space;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses where to halve a box: where a row begins or ends, so that few rows lie on both sides and the sides are even. */
final class SplitChoice {

    /** Rows that every place is tried on. */
    private static final int TRIED = 32;

    /** Rows whose cells are places to cut. */
    private static final int PROPOSING = 6;

    /** Cost of one choice in looks at a row. */
    static final int LOOKS = TRIED * PROPOSING;

    private final CaseSpace coding;
    private final List<Box> rows;

    /**
     * A place to cut.
     *
     * @param column column to cut
     * @param codes one side; the others are the other side
     */
    record Place(int column, CodeSet codes) {}

    SplitChoice(CaseSpace coding, List<Box> rows) {
        this.coding = coding;
        this.rows = rows;
    }

    /** The best place for a part that some rows touch and none covers. */
    Place best(Uncovered.Part part) {
        int[] tried = sample(part.rows(), TRIED);
        int[] proposing = sample(part.rows(), PROPOSING);
        Place best = null;
        long least = Long.MAX_VALUE;
        for (int column = 0; column < coding.width(); column++) {
            CodeSet whole = part.box().column(column);
            for (int row : proposing) {
                CodeSet codes = place(column, whole, rows.get(row).column(column));
                long cost = codes == null ? Long.MAX_VALUE : cost(tried, column, codes, whole.minus(codes));
                if (codes != null && cost < least) {
                    least = cost;
                    best = new Place(column, codes);
                }
            }
        }
        return Objects.requireNonNull(best, "no row covers the part, so each one ends within it");
    }

    /** Evenly spread, always the same for the same rows. */
    private static int[] sample(int[] from, int most) {
        if (from.length <= most) {
            return from;
        }
        int[] sample = new int[most];
        for (int i = 0; i < most; i++) {
            sample[i] = from[(int) ((long) i * from.length / most)];
        }
        return sample;
    }

    /** One side of the place that a cell proposes, {@code null} if the cell accepts the whole column. */
    private @Nullable CodeSet place(int column, CodeSet whole, CodeSet cell) {
        if (cell.containsAll(whole)) {
            return null;
        }
        if (!coding.axis(column).isOrdered()) {
            return cell;
        }
        return cell.low() > whole.low() ? CodeSet.run(cell.low(), whole.high()) : CodeSet.run(whole.low(), cell.high());
    }

    private long cost(int[] tried, int column, CodeSet codes, CodeSet others) {
        long inside = 0;
        long outside = 0;
        for (int row : tried) {
            CodeSet cell = rows.get(row).column(column);
            inside += cell.intersects(codes) ? 1 : 0;
            outside += cell.intersects(others) ? 1 : 0;
        }
        return inside * inside + outside * outside;
    }
}

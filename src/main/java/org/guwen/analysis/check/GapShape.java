package org.guwen.analysis.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.text.CaseText;

/** Widens a region without rows until it touches rows on all sides, keeping to what the cells of one row can say. */
final class GapShape {

    private final BoxedRows rows;
    private final Box whole;

    GapShape(BoxedRows rows, Box whole) {
        this.rows = rows;
        this.whole = whole;
    }

    /** Looks at rows that one shape costs. */
    long cost() {
        return 3L * rows.size() * whole.width();
    }

    /** The widest gap found around one case of the region, without a case of the gaps known. */
    Box around(Box region, List<Box> gaps) {
        List<Box> obstacles = new ArrayList<>(rows.boxes());
        obstacles.addAll(gaps);
        Box point = point(region);
        List<Integer> inSheetOrder =
                new ArrayList<>(IntStream.range(0, whole.width()).boxed().toList());
        List<Integer> backwards = new ArrayList<>(inSheetOrder);
        Collections.reverse(backwards);
        List<Integer> widestFirst = new ArrayList<>(inSheetOrder);
        widestFirst.sort(Comparator.comparingDouble(column -> -share(region, column)));
        return List.of(inSheetOrder, backwards, widestFirst).stream()
                .map(order -> widened(point, order, obstacles))
                .max(Comparator.comparingDouble(this::share))
                .orElseThrow();
    }

    private static Box point(Box region) {
        CodeSet[] point = new CodeSet[region.width()];
        for (int column = 0; column < point.length; column++) {
            int code = CaseText.code(region.column(column));
            point[column] = CodeSet.run(code, code);
        }
        return new Box(point);
    }

    private Box widened(Box point, List<Integer> order, List<Box> obstacles) {
        Box gap = point;
        for (int column : order) {
            CodeSet free = whole.column(column);
            for (Box obstacle : obstacles) {
                free = touchesBut(obstacle, gap, column) ? free.minus(obstacle.column(column)) : free;
            }
            gap = gap.with(
                    column,
                    rows.coding().axis(column).widest(point.column(column).low(), free));
        }
        return gap;
    }

    private static boolean touchesBut(Box obstacle, Box gap, int free) {
        for (int column = 0; column < gap.width(); column++) {
            if (column != free && !obstacle.column(column).intersects(gap.column(column))) {
                return false;
            }
        }
        return true;
    }

    private double share(Box box) {
        return IntStream.range(0, whole.width())
                .mapToDouble(column -> share(box, column))
                .reduce(1, (left, right) -> left * right);
    }

    private double share(Box box, int column) {
        return (double) box.column(column).size() / whole.column(column).size();
    }
}

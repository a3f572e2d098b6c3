package org.guwen.analysis.space;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates and times, cut where some range begins or ends. Class {@code i} begins at {@code starts[i - 1]} and ends
 * where the next begins.
 *
 * @param grid values that exist
 * @param starts first value of each class
 */
public record OrderedAxis(DiscreteScale grid, long[] starts) implements Axis {

    static OrderedAxis of(DiscreteScale grid, List<Region> regions) {
        LongStream cuts = regions.stream()
                .filter(Region.Range.class::isInstance)
                .map(Region.Range.class::cast)
                .flatMapToLong(range -> LongStream.of(first(grid, range), last(grid, range) + 1))
                .filter(cut -> cut > grid.least() && cut <= grid.most());
        return new OrderedAxis(
                grid,
                LongStream.concat(LongStream.of(grid.least()), cuts)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    private static long first(DiscreteScale grid, Region.Range range) {
        Comparable<?> low = range.low();
        if (low == null) {
            return grid.least();
        }
        return Math.max(grid.least(), range.lowIncluded() ? grid.ceiling(low) : grid.floor(low) + 1);
    }

    private static long last(DiscreteScale grid, Region.Range range) {
        Comparable<?> high = range.high();
        if (high == null) {
            return grid.most();
        }
        return Math.min(grid.most(), range.highIncluded() ? grid.floor(high) : grid.ceiling(high) - 1);
    }

    @Override
    public int size() {
        return starts.length + 1;
    }

    @Override
    public CodeSet codes(Region region) {
        if (region instanceof Region.Range range) {
            long first = first(grid, range);
            long last = last(grid, range);
            return first > last ? CodeSet.NONE : CodeSet.run(code(first), code(last));
        }
        if (region instanceof Region.Missing) {
            return CodeSet.run(0, 0);
        }
        return region instanceof Region.Given ? given() : all();
    }

    /** Code of the class that holds a value of the grid. */
    public int code(long position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The first value of the class, or the last of the lowest one: the value next to where cells differ. */
    @Override
    public @Nullable Object sample(int code) {
        if (code == 0) {
            return null;
        }
        return grid.value(code == 1 && starts.length > 1 ? end(1) : starts[code - 1]);
    }

    /** Number of the last value of a class. */
    public long end(int code) {
        return code == starts.length ? grid.most() : starts[code] - 1;
    }

    @Override
    public Region region(CodeSet codes) {
        if (codes.contains(0)) {
            return codes.size() == 1 ? new Region.Missing() : new Region.Any();
        }
        return codes.equals(given()) ? new Region.Given() : range(codes);
    }

    /** The range of a run of codes; an end at the end of the grid is open. */
    public Region.Range range(CodeSet codes) {
        long first = starts[codes.low() - 1];
        long last = end(codes.high());
        Comparable<?> low = codes.low() == 1 && first < last ? null : grid.value(first);
        if (codes.high() == starts.length && !(first == last)) {
            return new Region.Range(low, low != null, null, false);
        }
        return grid.isFine() && first < last
                ? new Region.Range(low, low != null, grid.value(last + 1), false)
                : new Region.Range(low, low != null, grid.value(last), true);
    }

    @Override
    public CodeSet widest(int code, CodeSet allowed) {
        if (allowed.size() == size()) {
            return allowed;
        }
        if (code == 0) {
            return CodeSet.run(0, 0);
        }
        int low = code;
        while (low > 1 && allowed.contains(low - 1)) {
            low--;
        }
        int high = code;
        while (allowed.contains(high + 1)) {
            high++;
        }
        return CodeSet.run(low, high);
    }

    @Override
    public boolean isOrdered() {
        return true;
    }
}

package org.guwen.analysis.space;

import org.guwen.table.ColumnCode;
import org.guwen.table.DiscreteScale;
import org.guwen.table.Region;

/** Numbers, dates and times, cut where some range begins or ends. */
public record OrderedAxis(ColumnCode.Ordered coding) implements Axis {

    /** Values that exist. */
    public DiscreteScale grid() {
        return coding.scale();
    }

    /** Position of the first value of each class, those of the codes from 1 on. */
    public long[] starts() {
        return coding.starts();
    }

    /** Position of the last value of a class. */
    public long end(int code) {
        return coding.end(code);
    }

    @Override
    public CodeSet codes(Region region) {
        return region instanceof Region.OneOf
                ? CodeSet.of(coding.codes(region))
                : CodeSet.run(coding.lowest(region), coding.highest(region));
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
        long first = starts()[codes.low() - 1];
        long last = end(codes.high());
        Comparable<?> low = codes.low() == 1 && first < last ? null : grid().value(first);
        if (codes.high() == starts().length && !(first == last)) {
            return new Region.Range(low, low != null, null, false);
        }
        return grid().isFine() && first < last
                ? new Region.Range(low, low != null, grid().value(last + 1), false)
                : new Region.Range(low, low != null, grid().value(last), true);
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

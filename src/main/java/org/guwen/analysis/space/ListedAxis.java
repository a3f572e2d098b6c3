package org.guwen.analysis.space;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.table.ColumnCode;
import org.guwen.table.Region;

/** Values one by one: constants, truth values, texts. */
public record ListedAxis(ColumnCode.Listed coding) implements Axis {

    /** Values from which on it is shorter to say which ones are not meant. */
    private static final int MANY = 4;

    @Override
    public Region region(CodeSet codes) {
        if (codes.contains(0)) {
            return codes.size() == 1 ? new Region.Missing() : new Region.Any();
        }
        if (codes.equals(given())) {
            return new Region.Given();
        }
        int count = coding.values().size();
        boolean isRather = coding.isOpen() ? codes.contains(count) : codes.size() > MANY && 2 * codes.size() > count;
        return isRather ? new Region.NoneOf(values(given().minus(codes))) : new Region.OneOf(values(codes));
    }

    private Set<Object> values(CodeSet codes) {
        return codes.stream()
                .mapToObj(code -> coding.values().get(code - 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public CodeSet widest(int code, CodeSet allowed) {
        if (allowed.size() == size()) {
            return allowed;
        }
        return code == 0 ? CodeSet.run(0, 0) : allowed.and(given());
    }

    @Override
    public boolean isOrdered() {
        return false;
    }
}

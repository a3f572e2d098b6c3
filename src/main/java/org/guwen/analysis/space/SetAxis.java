package org.guwen.analysis.space;

import java.util.List;
import org.guwen.table.ColumnCode;
import org.guwen.table.Region;

/** Sets of constants, as far as cells tell them apart. */
public record SetAxis(ColumnCode.Sets coding) implements Axis {

    /** Constants that some cell names. */
    public List<Object> named() {
        return coding.named();
    }

    private CodeSet holdingAny(int constants) {
        return CodeSet.of(coding.holdingAny(constants));
    }

    @Override
    public Region region(CodeSet codes) {
        if (codes.contains(0)) {
            return codes.size() == 1 ? new Region.Missing() : new Region.Any();
        }
        int constants = constants(codes);
        return constants != 0 && holdingAny(constants).containsAll(codes)
                ? new Region.ContainsAny(coding.held(constants))
                : new Region.Given();
    }

    /** The constants any of which is enough to be in the set of codes. */
    private int constants(CodeSet codes) {
        int constants = 0;
        for (int constant = 0; constant < named().size(); constant++) {
            constants |= codes.containsAll(holdingAny(1 << constant)) ? 1 << constant : 0;
        }
        return constants;
    }

    @Override
    public CodeSet widest(int code, CodeSet allowed) {
        if (allowed.size() == size()) {
            return allowed;
        }
        if (code == 0) {
            return CodeSet.run(0, 0);
        }
        CodeSet given = allowed.and(given());
        if (given.equals(given())) {
            return given;
        }
        CodeSet holding = holdingAny(constants(given));
        return holding.contains(code) ? holding : given;
    }

    @Override
    public boolean isOrdered() {
        return false;
    }
}

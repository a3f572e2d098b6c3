package org.guwen.analysis.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/**
 * Sets of constants. Only the constants that some cell names matter: sets that agree in those are one class, whose code
 * is the bit pattern of the constants held, plus one.
 *
 * @param named constants that some cell names
 * @param unnamed a constant that no cell names, or {@code null}
 */
public record SetAxis(List<Object> named, @Nullable Object unnamed) implements Axis {

    private static final int MOST_NAMED = 16;

    static SetAxis of(Field field, List<Region> regions) {
        List<Object> named = new ArrayList<>(field.constants());
        named.removeIf(constant -> regions.stream()
                .noneMatch(region ->
                        region instanceof Region.ContainsAny any && any.values().contains(constant)));
        if (named.size() > MOST_NAMED) {
            throw new IllegalArgumentException("too many constants for a set column: " + named.size());
        }
        Object unnamed = field.constants().stream()
                .filter(constant -> !named.contains(constant))
                .findFirst()
                .orElse(null);
        return new SetAxis(List.copyOf(named), unnamed);
    }

    @Override
    public int size() {
        return (1 << named.size()) + 1;
    }

    @Override
    public CodeSet codes(Region region) {
        if (region instanceof Region.ContainsAny any) {
            int held = 0;
            for (int constant = 0; constant < named.size(); constant++) {
                held |= any.values().contains(named.get(constant)) ? 1 << constant : 0;
            }
            return holdingAny(held);
        }
        return (region.contains(null) ? CodeSet.run(0, 0) : CodeSet.NONE)
                .or(region instanceof Region.Missing ? CodeSet.NONE : given());
    }

    private CodeSet holdingAny(int constants) {
        BitSet bits = new BitSet(size());
        for (int pattern = 0; pattern < 1 << named.size(); pattern++) {
            bits.set(pattern + 1, (pattern & constants) != 0);
        }
        return CodeSet.of(bits);
    }

    @Override
    public @Nullable Object sample(int code) {
        if (code == 0) {
            return null;
        }
        Set<Object> held = held(code - 1);
        return held.isEmpty() && unnamed != null ? Set.of(unnamed) : held;
    }

    private Set<Object> held(int pattern) {
        Set<Object> held = new LinkedHashSet<>();
        for (int constant = 0; constant < named.size(); constant++) {
            if ((pattern & (1 << constant)) != 0) {
                held.add(named.get(constant));
            }
        }
        return held;
    }

    @Override
    public Region region(CodeSet codes) {
        if (codes.contains(0)) {
            return codes.size() == 1 ? new Region.Missing() : new Region.Any();
        }
        int constants = constants(codes);
        return constants != 0 && holdingAny(constants).containsAll(codes)
                ? new Region.ContainsAny(held(constants))
                : new Region.Given();
    }

    /** The constants any of which is enough to be in the set of codes. */
    private int constants(CodeSet codes) {
        int constants = 0;
        for (int constant = 0; constant < named.size(); constant++) {
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

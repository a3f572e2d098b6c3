package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.inference.principle.Consequence;
import org.guwen.inference.principle.Pattern;
import org.guwen.inference.principle.Principle;
import org.jspecify.annotations.Nullable;

/** A rule, ready to be run over facts of which some are open. */
final class RuleProgram {

    private final Principle principle;
    private final List<RulePattern> patterns = new ArrayList<>();
    private final List<FactMaker> makers = new ArrayList<>();
    private final int slots;

    RuleProgram(Principle principle, Constants constants, Map<String, Class<?>> types) {
        this.principle = principle;
        Map<String, Integer> variables = new HashMap<>();
        for (Pattern pattern : principle.patterns()) {
            patterns.add(new RulePattern(pattern, constants, variables));
        }
        ExpressionReader reader = new ExpressionReader(constants, types, variables);
        for (Consequence consequence : principle.consequences()) {
            makers.add(new FactMaker(consequence.type().load(), consequence, reader));
        }
        this.slots = variables.size();
    }

    /** Whether a conclusion of the rule can be one that is meant, as far as its literals tell. */
    boolean mayConclude(ConclusionPattern meant) {
        return makers.stream().anyMatch(maker -> maker.type() == meant.kind() && maker.mayHold(meant.parts()));
    }

    /** What keeps the rule from concluding; nothing if it does. */
    Optional<FailedRule> failed(PossibleFacts facts) {
        int[] furthest = {-1};
        List<List<FailedRule.Condition>> failing = new ArrayList<>();
        boolean isFired = reach(0, facts, new Object[slots], furthest, failing);
        return isFired || failing.isEmpty()
                ? Optional.empty()
                : Optional.of(new FailedRule(
                        principle.name(), patterns.size() - furthest[0], failing.get(failing.size() - 1)));
    }

    private boolean reach(
            int index,
            PossibleFacts facts,
            @Nullable Object[] values,
            int[] furthest,
            List<List<FailedRule.Condition>> failing) {
        if (index == patterns.size()) {
            return true;
        }
        RulePattern pattern = patterns.get(index);
        boolean isReached = false;
        boolean isMet = false;
        if (pattern.pattern().quantifier() == Pattern.Quantifier.PRESENT) {
            for (PossibleFact fact : List.copyOf(pattern.candidates(facts))) {
                if (pattern.match(fact, values, new BitSet()) == Holds.YES) {
                    isMet = true;
                    isReached |= reach(index + 1, facts, values, furthest, failing);
                }
            }
        } else if (pattern.pattern().quantifier() == Pattern.Quantifier.ACCUMULATE) {
            isMet = pattern.accumulate(facts, values, new BitSet()) == Holds.YES;
            isReached = isMet && reach(index + 1, facts, values, furthest, failing);
        } else {
            boolean isThere = some(pattern, facts, values, new BitSet()) == Holds.YES;
            isMet = isThere == (pattern.pattern().quantifier() == Pattern.Quantifier.EXISTS);
            isReached = isMet && reach(index + 1, facts, values, furthest, failing);
        }
        if (!isMet && index > furthest[0]) {
            furthest[0] = index;
            failing.add(pattern.failing(facts, values));
        }
        return isReached;
    }

    /** Number of the last change to facts that the rule looks at. */
    int version(PossibleFacts facts) {
        int latest = 0;
        for (RulePattern pattern : patterns) {
            latest = Math.max(latest, facts.version(pattern.type()));
        }
        return latest;
    }

    /** Adds what the facts give, or may give. */
    void run(PossibleFacts facts) {
        join(0, facts, new Object[slots], true, new BitSet());
    }

    private void join(int index, PossibleFacts facts, @Nullable Object[] values, boolean isCertain, BitSet fields) {
        if (index == patterns.size()) {
            conclude(facts, values, isCertain, fields);
            return;
        }
        RulePattern pattern = patterns.get(index);
        switch (pattern.pattern().quantifier()) {
            case PRESENT -> {
                // Concluding changes the list; what is new is met in the next round.
                List<PossibleFact> candidates = pattern.candidates(facts);
                int count = candidates.size();
                for (int i = 0; i < count; i++) {
                    BitSet own = (BitSet) fields.clone();
                    Holds holds = pattern.match(candidates.get(i), values, own);
                    if (holds != Holds.NO) {
                        join(index + 1, facts, values, isCertain && holds == Holds.YES, own);
                    }
                }
            }
            case EXISTS, NOT -> {
                BitSet own = new BitSet();
                Holds found = some(pattern, facts, values, own);
                Holds wanted = pattern.pattern().quantifier() == Pattern.Quantifier.EXISTS ? Holds.YES : Holds.NO;
                if (found == wanted) {
                    join(index + 1, facts, values, isCertain, fields);
                } else if (found == Holds.MAY) {
                    own.or(fields);
                    join(index + 1, facts, values, false, own);
                }
            }
            case ACCUMULATE -> {
                BitSet own = (BitSet) fields.clone();
                Holds holds = pattern.accumulate(facts, values, own);
                if (holds != Holds.NO) {
                    join(index + 1, facts, values, isCertain && holds == Holds.YES, own);
                }
            }
        }
    }

    /** Whether any fact matches. */
    private static Holds some(RulePattern pattern, PossibleFacts facts, @Nullable Object[] values, BitSet fields) {
        Holds found = Holds.NO;
        for (PossibleFact fact : pattern.candidates(facts)) {
            BitSet own = new BitSet();
            Holds holds = pattern.match(fact, values, own);
            if (holds == Holds.YES) {
                return Holds.YES;
            }
            if (holds == Holds.MAY) {
                found = Holds.MAY;
                fields.or(own);
            }
        }
        return found;
    }

    private void conclude(PossibleFacts facts, @Nullable Object[] values, boolean isCertain, BitSet fields) {
        for (FactMaker maker : makers) {
            facts.add(maker.type(), maker.parts(values), isCertain, fields);
        }
    }
}

package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer is what the first matching row says: for FIRST tables. */
final class FirstOutcome implements AnswerComparison {

    /** Number of the outcome of no row. */
    private static final int NOTHING = -1;

    @Override
    public Verdict compare(List<Contender> hits, List<Contender> open) {
        Set<Contender> certain = Collections.newSetFromMap(new IdentityHashMap<>());
        certain.addAll(hits);
        List<Contender> all = new ArrayList<>(hits);
        all.addAll(open);
        List<Contender> before = candidates(all, Contender::before, certain);
        List<Contender> after = candidates(all, Contender::after, certain);
        Set<Integer> saidBefore = outcomes(before, certain);
        Set<Integer> saidAfter = outcomes(after, certain);
        if (isSame(before, after) || (saidBefore.size() == 1 && saidBefore.equals(saidAfter))) {
            return Verdict.SAME;
        }
        if (Collections.disjoint(saidBefore, saidAfter)) {
            return Verdict.DIFFERENT;
        }
        Optional<Contender> undecided = Stream.concat(before.stream(), after.stream())
                .filter(contender -> !certain.contains(contender))
                .findFirst();
        return new Verdict.DependsOn(undecided.orElseThrow());
    }

    /** The rows that may decide: those up to the first that certainly matches. */
    private static List<Contender> candidates(
            List<Contender> all, ToIntFunction<Contender> position, Set<Contender> certain) {
        List<Contender> candidates = new ArrayList<>();
        for (Contender contender : Contender.ordered(all, position)) {
            candidates.add(contender);
            if (certain.contains(contender)) {
                break;
            }
        }
        return candidates;
    }

    private static Set<Integer> outcomes(List<Contender> candidates, Set<Contender> certain) {
        Set<Integer> outcomes =
                candidates.stream().map(Contender::outcome).collect(Collectors.toCollection(HashSet::new));
        if (candidates.isEmpty() || !certain.contains(candidates.get(candidates.size() - 1))) {
            outcomes.add(NOTHING);
        }
        return outcomes;
    }

    private static boolean isSame(List<Contender> before, List<Contender> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).isSameRowAs(after.get(i))) {
                return false;
            }
        }
        return true;
    }
}

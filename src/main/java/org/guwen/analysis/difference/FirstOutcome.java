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
    public AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open) {
        Set<RowVersion> certain = Collections.newSetFromMap(new IdentityHashMap<>());
        certain.addAll(hits);
        List<RowVersion> all = new ArrayList<>(hits);
        all.addAll(open);
        List<RowVersion> before = candidates(all, RowVersion::before, certain);
        List<RowVersion> after = candidates(all, RowVersion::after, certain);
        Set<Integer> saidBefore = outcomes(before, certain);
        Set<Integer> saidAfter = outcomes(after, certain);
        if (isSame(before, after) || (saidBefore.size() == 1 && saidBefore.equals(saidAfter))) {
            return AnswerAgreement.SAME;
        }
        if (Collections.disjoint(saidBefore, saidAfter)) {
            return AnswerAgreement.DIFFERENT;
        }
        Optional<RowVersion> undecided = Stream.concat(before.stream(), after.stream())
                .filter(contender -> !certain.contains(contender))
                .findFirst();
        return new AnswerAgreement.DependsOn(undecided.orElseThrow());
    }

    /** The rows that may decide: those up to the first that certainly matches. */
    private static List<RowVersion> candidates(
            List<RowVersion> all, ToIntFunction<RowVersion> position, Set<RowVersion> certain) {
        List<RowVersion> candidates = new ArrayList<>();
        for (RowVersion contender : RowVersion.ordered(all, position)) {
            candidates.add(contender);
            if (certain.contains(contender)) {
                break;
            }
        }
        return candidates;
    }

    private static Set<Integer> outcomes(List<RowVersion> candidates, Set<RowVersion> certain) {
        Set<Integer> outcomes =
                candidates.stream().map(RowVersion::outcome).collect(Collectors.toCollection(HashSet::new));
        if (candidates.isEmpty() || !certain.contains(candidates.get(candidates.size() - 1))) {
            outcomes.add(NOTHING);
        }
        return outcomes;
    }

    private static boolean isSame(List<RowVersion> before, List<RowVersion> after) {
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

package org.guwen.analysis.difference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The answer is the set of what the matching rows say, each once and in no order: for COLLECT tables. */
final class OutcomeSets implements AnswerComparison {

    @Override
    public Verdict compare(List<Contender> hits, List<Contender> open) {
        Verdict verdict = Verdict.SAME;
        List<Integer> outcomes = Stream.concat(hits.stream(), open.stream())
                .filter(contender -> !contender.isCommon())
                .map(Contender::outcome)
                .distinct()
                .toList();
        for (int outcome : outcomes) {
            Verdict one = compareOne(with(outcome, hits), with(outcome, open));
            if (one == Verdict.DIFFERENT) {
                return one;
            }
            verdict = verdict == Verdict.SAME ? one : verdict;
        }
        return verdict;
    }

    private static List<Contender> with(int outcome, List<Contender> contenders) {
        return contenders.stream()
                .filter(contender -> contender.outcome() == outcome)
                .toList();
    }

    private static Verdict compareOne(List<Contender> hits, List<Contender> open) {
        boolean isSaidBefore = isAny(hits, Contender::isBefore);
        boolean isSaidAfter = isAny(hits, Contender::isAfter);
        if (isSaidBefore && isSaidAfter) {
            return Verdict.SAME;
        }
        Predicate<Contender> settles = isSaidBefore == isSaidAfter
                ? contender -> !contender.isCommon()
                : isSaidBefore ? Contender::isAfter : Contender::isBefore;
        return open.stream()
                .filter(settles)
                .findFirst()
                .<Verdict>map(Verdict.DependsOn::new)
                .orElse(isSaidBefore == isSaidAfter ? Verdict.SAME : Verdict.DIFFERENT);
    }

    private static boolean isAny(List<Contender> contenders, Predicate<Contender> condition) {
        return contenders.stream().anyMatch(condition);
    }
}

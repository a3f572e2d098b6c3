package org.guwen.analysis.difference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The answer is the set of what the matching rows say, each once and in no order: for COLLECT tables. */
final class OutcomeSets implements AnswerComparison {

    @Override
    public AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open) {
        AnswerAgreement verdict = AnswerAgreement.SAME;
        List<Integer> outcomes = Stream.concat(hits.stream(), open.stream())
                .filter(contender -> !contender.isCommon())
                .map(RowVersion::outcome)
                .distinct()
                .toList();
        for (int outcome : outcomes) {
            AnswerAgreement one = compareOne(with(outcome, hits), with(outcome, open));
            if (one == AnswerAgreement.DIFFERENT) {
                return one;
            }
            verdict = verdict == AnswerAgreement.SAME ? one : verdict;
        }
        return verdict;
    }

    private static List<RowVersion> with(int outcome, List<RowVersion> contenders) {
        return contenders.stream()
                .filter(contender -> contender.outcome() == outcome)
                .toList();
    }

    private static AnswerAgreement compareOne(List<RowVersion> hits, List<RowVersion> open) {
        boolean isSaidBefore = isAny(hits, RowVersion::isBefore);
        boolean isSaidAfter = isAny(hits, RowVersion::isAfter);
        if (isSaidBefore && isSaidAfter) {
            return AnswerAgreement.SAME;
        }
        Predicate<RowVersion> settles = isSaidBefore == isSaidAfter
                ? contender -> !contender.isCommon()
                : isSaidBefore ? RowVersion::isAfter : RowVersion::isBefore;
        return open.stream()
                .filter(settles)
                .findFirst()
                .<AnswerAgreement>map(AnswerAgreement.DependsOn::new)
                .orElse(isSaidBefore == isSaidAfter ? AnswerAgreement.SAME : AnswerAgreement.DIFFERENT);
    }

    private static boolean isAny(List<RowVersion> contenders, Predicate<RowVersion> condition) {
        return contenders.stream().anyMatch(condition);
    }
}

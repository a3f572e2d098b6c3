package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The answer is what every matching row says, in the order of the rows: for RULE_ORDER tables. */
final class OutcomeOrder implements AnswerComparison {

    private final AnswerComparison counts = new OutcomeCounts();

    @Override
    public AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open) {
        AnswerAgreement counted = counts.compare(hits, open);
        if (counted != AnswerAgreement.SAME) {
            return counted;
        }
        List<RowVersion> all = new ArrayList<>(hits);
        all.addAll(open);
        if (isSurelyInverted(hits)) {
            return AnswerAgreement.DIFFERENT;
        }
        List<RowVersion> own =
                all.stream().filter(contender -> !contender.isCommon()).toList();
        Optional<RowVersion> undecided = open.stream()
                .filter(contender -> isRelevant(contender, all, own))
                .findFirst();
        if (undecided.isPresent()) {
            return new AnswerAgreement.DependsOn(undecided.get());
        }
        List<RowVersion> relevant = hits.stream()
                .filter(contender -> isRelevant(contender, all, own))
                .toList();
        return outcomes(relevant, RowVersion::before).equals(outcomes(relevant, RowVersion::after))
                ? AnswerAgreement.SAME
                : AnswerAgreement.DIFFERENT;
    }

    /** Whether two texts that nobody else says are said in another order. */
    private static boolean isSurelyInverted(List<RowVersion> hits) {
        List<RowVersion> singular = RowVersion.ordered(hits, RowVersion::before).stream()
                .filter(contender -> contender.isCommon() && contender.isSingular())
                .toList();
        int latest = RowVersion.ABSENT;
        for (RowVersion contender : singular) {
            if (contender.after() < latest) {
                return true;
            }
            latest = contender.after();
        }
        return false;
    }

    /**
     * Whether a row can have a part in a change of order. All others part the list of outcomes into stretches that hold
     * the same outcomes before and after.
     */
    private static boolean isRelevant(RowVersion contender, List<RowVersion> all, List<RowVersion> own) {
        return !contender.isCommon()
                || all.stream().anyMatch(contender::isInvertedWith)
                || !preceding(contender.before(), own, RowVersion::before)
                        .equals(preceding(contender.after(), own, RowVersion::after));
    }

    private static Map<Integer, Integer> preceding(
            int position, List<RowVersion> own, ToIntFunction<RowVersion> positionOf) {
        Map<Integer, Integer> outcomes = new HashMap<>();
        for (RowVersion contender : own) {
            int other = positionOf.applyAsInt(contender);
            if (other != RowVersion.ABSENT && other < position) {
                outcomes.merge(contender.outcome(), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    private static List<Integer> outcomes(List<RowVersion> contenders, ToIntFunction<RowVersion> position) {
        return RowVersion.ordered(contenders, position).stream()
                .map(RowVersion::outcome)
                .toList();
    }
}

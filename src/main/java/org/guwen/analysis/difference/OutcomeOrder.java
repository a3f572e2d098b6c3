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
    public Verdict compare(List<Contender> hits, List<Contender> open) {
        Verdict counted = counts.compare(hits, open);
        if (counted != Verdict.SAME) {
            return counted;
        }
        List<Contender> all = new ArrayList<>(hits);
        all.addAll(open);
        if (isSurelyInverted(hits)) {
            return Verdict.DIFFERENT;
        }
        List<Contender> own =
                all.stream().filter(contender -> !contender.isCommon()).toList();
        Optional<Contender> undecided = open.stream()
                .filter(contender -> isRelevant(contender, all, own))
                .findFirst();
        if (undecided.isPresent()) {
            return new Verdict.DependsOn(undecided.get());
        }
        List<Contender> relevant = hits.stream()
                .filter(contender -> isRelevant(contender, all, own))
                .toList();
        return outcomes(relevant, Contender::before).equals(outcomes(relevant, Contender::after))
                ? Verdict.SAME
                : Verdict.DIFFERENT;
    }

    /** Whether two texts that nobody else says are said in another order. */
    private static boolean isSurelyInverted(List<Contender> hits) {
        List<Contender> singular = Contender.ordered(hits, Contender::before).stream()
                .filter(contender -> contender.isCommon() && contender.isSingular())
                .toList();
        int latest = Contender.ABSENT;
        for (Contender contender : singular) {
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
    private static boolean isRelevant(Contender contender, List<Contender> all, List<Contender> own) {
        return !contender.isCommon()
                || all.stream().anyMatch(contender::isInvertedWith)
                || !preceding(contender.before(), own, Contender::before)
                        .equals(preceding(contender.after(), own, Contender::after));
    }

    private static Map<Integer, Integer> preceding(
            int position, List<Contender> own, ToIntFunction<Contender> positionOf) {
        Map<Integer, Integer> outcomes = new HashMap<>();
        for (Contender contender : own) {
            int other = positionOf.applyAsInt(contender);
            if (other != Contender.ABSENT && other < position) {
                outcomes.merge(contender.outcome(), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    private static List<Integer> outcomes(List<Contender> contenders, ToIntFunction<Contender> position) {
        return Contender.ordered(contenders, position).stream()
                .map(Contender::outcome)
                .toList();
    }
}

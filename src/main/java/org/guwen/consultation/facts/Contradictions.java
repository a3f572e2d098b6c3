package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.inference.ContradictoryFacts;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Refuses facts that cannot both be true, as the rules found them ({@code rules/request/contradiction.drl} and those
 * beside it). Each pair is one mistake that names both places; which of the two is wrong only the caller knows, so nothing
 * is guessed.
 */
@Component
public final class Contradictions {

    private final Messages messages = new Messages(Contradictions.class, "mistakes");

    /**
     * Lets facts pass that contradict nothing.
     *
     * @throws ProblemException if there are contradictions, with all of them
     */
    public void refuse(List<ContradictoryFacts> found, Locale locale) {
        Mistakes mistakes = new Mistakes(messages, locale);
        for (ContradictoryFacts facts : found) {
            List<Object> arguments = new ArrayList<>(List.of(facts.pointer(), facts.other()));
            facts.figures().forEach(figure -> arguments.add(shown(figure)));
            mistakes.add(
                    facts.pointer(), ProblemCode.CONTRADICTION, "contradiction." + facts.code(), arguments.toArray());
        }
        mistakes.asProblem().ifPresent(problem -> {
            throw problem;
        });
    }

    private static Object shown(Object figure) {
        return figure instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : figure;
    }
}

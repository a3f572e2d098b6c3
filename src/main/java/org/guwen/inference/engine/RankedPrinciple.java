package org.guwen.inference.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.advice.Reason;
import org.kie.api.KieBase;
import org.kie.internal.definition.rule.InternalRule;

/**
 * A principle with its place among all others.
 *
 * @param reason the principle as a reason
 * @param rank its place by stage, then by name: rules of one stage have no order of their own, and the one in which their
 *     files were compiled differs from machine to machine
 */
record RankedPrinciple(Reason.OfRule reason, int rank) {

    /**
     * All principles of a knowledge base.
     *
     * @throws IllegalArgumentException if one names a stage that does not exist: it would never fire and say nothing
     */
    static Map<String, RankedPrinciple> byName(
            KieBase kieBase, List<String> stages, Map<String, Reason.OfRule> principles) {
        List<InternalRule> rules = new ArrayList<>();
        kieBase.getKiePackages().forEach(pack -> pack.getRules().forEach(rule -> rules.add((InternalRule) rule)));
        for (InternalRule rule : rules) {
            if (!stages.contains(rule.getAgendaGroup())) {
                throw new IllegalArgumentException("the rule \"" + rule.getName() + "\" names the stage "
                        + rule.getAgendaGroup() + ", which does not exist; stages are " + stages);
            }
        }
        rules.sort(Comparator.comparingInt((InternalRule rule) -> stages.indexOf(rule.getAgendaGroup()))
                .thenComparing(InternalRule::getName));
        Map<String, RankedPrinciple> ranked = new HashMap<>();
        for (InternalRule rule : rules) {
            Reason.OfRule reason = Objects.requireNonNull(principles.get(rule.getName()), rule.getName());
            ranked.put(rule.getName(), new RankedPrinciple(reason, ranked.size()));
        }
        return Map.copyOf(ranked);
    }
}

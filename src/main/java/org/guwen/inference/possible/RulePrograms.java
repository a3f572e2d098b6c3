package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Topic;
import org.guwen.inference.fact.Consultation;
import org.guwen.inference.principle.Consequence;
import org.guwen.inference.principle.Constraint;
import org.guwen.inference.principle.Operand;
import org.guwen.inference.principle.Pattern;
import org.guwen.inference.principle.Principle;

/** All rules, ready to be run over facts of which some are open. */
public final class RulePrograms {

    private final Map<Topic, Map<String, List<RuleProgram>>> byTopic = new EnumMap<>(Topic.class);

    /** Prepares the rules as they were read. */
    public RulePrograms(Collection<Principle> principles) {
        Map<String, Class<?>> types = types(principles);
        Constants constants = new Constants(types.values());
        for (Topic topic : Topic.values()) {
            byTopic.put(topic, new HashMap<>());
        }
        for (Principle principle : principles) {
            RuleProgram program = new RuleProgram(principle, constants, types);
            for (Topic topic : Topic.values()) {
                if (isFor(principle, topic)) {
                    Objects.requireNonNull(byTopic.get(topic))
                            .computeIfAbsent(principle.stage(), missing -> new ArrayList<>())
                            .add(program);
                }
            }
        }
    }

    private static Map<String, Class<?>> types(Collection<Principle> principles) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Principle principle : principles) {
            for (Pattern pattern : principle.patterns()) {
                found.add(pattern.type().load());
            }
            for (Consequence consequence : principle.consequences()) {
                found.add(consequence.type().load());
            }
        }
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        found.forEach(type -> byName.put(type.getSimpleName(), type));
        byName.put("Subject", Subject.class);
        return byName;
    }

    private static boolean isFor(Principle principle, Topic topic) {
        return principle.patterns().stream()
                .filter(pattern -> pattern.quantifier() == Pattern.Quantifier.PRESENT
                        && pattern.type().load() == Consultation.class)
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.field().equals("topic"))
                .allMatch(constraint -> accepts(constraint, topic));
    }

    private static boolean accepts(Constraint constraint, Topic topic) {
        if (!(constraint.operand() instanceof Operand.Literals literals)) {
            return true;
        }
        boolean isNamed =
                literals.values().stream().anyMatch(literal -> literal.text().equals("Topic." + topic.name()));
        return switch (constraint.operator()) {
            case EQUAL, IN -> isNamed;
            case NOT_EQUAL, NOT_IN -> !isNamed;
            default -> true;
        };
    }

    /** The rules of a stage that can concern a topic. */
    List<RuleProgram> of(Topic topic, String stage) {
        return Objects.requireNonNull(byTopic.get(topic)).getOrDefault(stage, List.of());
    }
}

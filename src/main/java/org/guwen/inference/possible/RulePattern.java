package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.advice.Conclusion;
import org.guwen.facts.Records;
import org.guwen.inference.principle.Accumulation;
import org.guwen.inference.principle.Constraint;
import org.guwen.inference.principle.Operand;
import org.guwen.inference.principle.Pattern;
import org.jspecify.annotations.Nullable;

/** One pattern of a rule, ready to be matched. */
final class RulePattern {

    /** A part of the fact, or the fact itself, that a variable stands for. */
    private record Binding(int slot, int position) {}

    private static final int WHOLE = -1;

    private final Pattern pattern;
    private final Class<? extends Record> type;
    private final List<PartTest> tests = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final List<PartTest> resultTests = new ArrayList<>();
    private final int resultSlot;
    private final int argumentPosition;
    private final @Nullable String field;

    RulePattern(Pattern pattern, Constants constants, Map<String, Integer> slots) {
        this.pattern = pattern;
        this.type = pattern.type().load();
        pattern.bindings()
                .forEach((variable, part) ->
                        bindings.add(new Binding(slot(slots, variable), Records.position(type, part))));
        if (pattern.variable() != null) {
            bindings.add(new Binding(slot(slots, pattern.variable()), WHOLE));
        }
        for (Constraint constraint : pattern.constraints()) {
            tests.add(test(constraint, Records.position(type, constraint.field()), constants, slots));
        }
        Accumulation accumulation = pattern.accumulation();
        if (accumulation == null) {
            this.resultSlot = WHOLE;
            this.argumentPosition = WHOLE;
        } else {
            this.resultSlot = slot(slots, accumulation.result());
            String part =
                    accumulation.argument() == null ? null : pattern.bindings().get(accumulation.argument());
            this.argumentPosition = part == null ? WHOLE : Records.position(type, part);
            accumulation.constraints().forEach(constraint -> resultTests.add(test(constraint, 0, constants, slots)));
        }
        this.field = field();
    }

    private static int slot(Map<String, Integer> slots, String variable) {
        return slots.computeIfAbsent(variable, missing -> slots.size());
    }

    private static PartTest test(Constraint constraint, int position, Constants constants, Map<String, Integer> slots) {
        int slot = constraint.operand() instanceof Operand.Variable variable ? slot(slots, variable.name()) : -1;
        return new PartTest(constraint, position, constants, slot);
    }

    /** The field of a pattern of values that names one. */
    private @Nullable String field() {
        if (type != Conclusion.Value.class) {
            return null;
        }
        int position = Records.position(type, "field");
        return tests.stream()
                .filter(test -> test.position() == position && test.equalTo() instanceof String)
                .map(test -> (String) test.equalTo())
                .findFirst()
                .orElse(null);
    }

    Pattern pattern() {
        return pattern;
    }

    Class<? extends Record> type() {
        return type;
    }

    /** The facts that can match, more or fewer. */
    List<PossibleFact> candidates(PossibleFacts facts) {
        return field == null ? facts.of(type) : facts.values(field);
    }

    /**
     * Whether a fact that may be there matches.
     *
     * @param fields takes up the open facts that it depends on
     */
    Holds match(PossibleFact fact, @Nullable Object[] slots, BitSet fields) {
        Holds holds = Holds.YES;
        bind(fact, slots);
        for (PartTest test : tests) {
            holds = holds.and(test.test(fact.part(test.position()), slots, fields));
            if (holds == Holds.NO) {
                return Holds.NO;
            }
        }
        if (!fact.isCertain()) {
            fields.or(fact.fields());
            return Holds.MAY;
        }
        return holds;
    }

    /** What fails of the pattern: the tests of the fact that fails fewest. */
    List<FailedRule.Condition> failing(PossibleFacts facts, @Nullable Object[] slots) {
        boolean isDenied = pattern.quantifier() == Pattern.Quantifier.NOT;
        List<FailedRule.Condition> fewest = null;
        for (PossibleFact fact : candidates(facts)) {
            List<FailedRule.Condition> own = new ArrayList<>();
            bind(fact, slots);
            for (PartTest test : tests) {
                Object value = fact.part(test.position());
                if (isDenied != (test.test(value, slots, new BitSet()) == Holds.NO)) {
                    own.add(new FailedRule.Condition(
                            name(test), value, test.constraint().operator(), test.literals(), isDenied));
                }
            }
            boolean isNearer = isDenied ? own.size() == tests.size() : fewest == null || own.size() < fewest.size();
            if (isNearer) {
                fewest = own;
            }
        }
        String kind = field == null ? type.getSimpleName() : field;
        return fewest == null || fewest.isEmpty()
                ? List.of(new FailedRule.Condition(kind, null, null, List.of(), isDenied))
                : List.copyOf(fewest);
    }

    private String name(PartTest test) {
        String part = test.constraint().field();
        return field != null && part.equals("value") ? field : GivenParts.path(type, part);
    }

    private void bind(PossibleFact fact, @Nullable Object[] slots) {
        for (Binding binding : bindings) {
            slots[binding.slot()] = binding.position() == WHOLE ? fact : fact.part(binding.position());
        }
    }

    /**
     * What is computed of all facts that match.
     *
     * @param fields takes up the open facts that it depends on
     * @return whether the pattern holds
     */
    Holds accumulate(PossibleFacts facts, @Nullable Object[] slots, BitSet fields) {
        List<PossibleFact> found = new ArrayList<>();
        BitSet open = new BitSet();
        for (PossibleFact fact : candidates(facts)) {
            BitSet own = new BitSet();
            Holds holds = match(fact, slots, own);
            if (holds == Holds.YES) {
                found.add(fact);
                if (argumentPosition >= 0 && fact.part(argumentPosition) instanceof Unsettled unsettled) {
                    open.or(unsettled.fields());
                }
            } else if (holds == Holds.MAY) {
                open.or(own);
            }
        }
        Accumulation accumulation = Objects.requireNonNull(pattern.accumulation());
        Object result;
        if (open.isEmpty()) {
            result = Accumulations.of(accumulation.function(), values(found));
            if (result == null) {
                return Holds.NO;
            }
        } else {
            result = Unsettled.any(open);
        }
        slots[resultSlot] = result;
        Holds holds = open.isEmpty() || !found.isEmpty() || Accumulations.isOfNothing(accumulation.function())
                ? Holds.YES
                : Holds.MAY;
        if (holds == Holds.MAY) {
            fields.or(open);
        }
        for (PartTest test : resultTests) {
            holds = holds.and(test.test(result, slots, fields));
        }
        return holds;
    }

    private List<@Nullable Object> values(List<PossibleFact> found) {
        List<@Nullable Object> values = new ArrayList<>();
        for (PossibleFact fact : found) {
            values.add(argumentPosition >= 0 ? fact.part(argumentPosition) : made(fact));
        }
        return values;
    }

    private static Object made(PossibleFact fact) {
        return Objects.requireNonNull(Expression.invoke(fact.type(), "", fact.parts()));
    }
}

package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.inference.principle.Consequence.Argument;
import org.guwen.inference.principle.Constraint.Operator;
import org.guwen.inference.principle.Pattern.Quantifier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stages come in an order in which the result does not depend on the order of firing: what is denied or
 * counted is finished, and what is waited for can still come.
 *
 * <p>Two patterns are told apart by their literals: a rule that denies {@code Value(field == "derived.a")} is not concerned
 * by one that concludes {@code new Value($s, "derived.b", …)}. A denial of what the rule itself concludes is a default and
 * allowed if its firings cannot disturb one another: each of its conclusions uses no variables but those that the denied
 * pattern compares with {@code ==}, under the same component. What the rows of a table conclude enters before the rules of
 * its stage fire, so that these may deny it.
 */
public final class Stratification {

    /** Something that is concluded, by whom and when. */
    private record Source(String name, int stage, @Nullable Principle rule, Conclusion conclusion) {}

    /** What is concluded. */
    @FunctionalInterface
    private interface Conclusion {

        boolean canSatisfy(Pattern pattern);
    }

    private final List<String> stages;
    private final List<TableConclusion> tables;
    private final Set<String> told;

    /**
     * A check.
     *
     * @param stages all stages in the order in which they run
     * @param tables what the decision tables conclude
     * @param told types of the facts that are there before the first stage, by simple or qualified name
     * @throws IllegalArgumentException if a stage stands twice
     */
    public Stratification(List<String> stages, List<TableConclusion> tables, Set<String> told) {
        if (Set.copyOf(stages).size() != stages.size()) {
            throw new IllegalArgumentException("a stage stands twice: " + stages);
        }
        this.stages = List.copyOf(stages);
        this.tables = List.copyOf(tables);
        this.told = Set.copyOf(told);
    }

    /** Every fault, a sentence each; none means that the order of firing within a stage cannot matter. */
    public List<String> faults(List<Principle> principles) {
        List<String> faults = new ArrayList<>();
        principles.forEach(principle -> checkStage("Rule \"" + principle.name() + "\"", principle.stage(), faults));
        tables.forEach(table -> checkStage("Table \"" + table.table() + "\"", table.stage(), faults));
        List<Source> sources = Stream.concat(
                        tables.stream().map(this::source), principles.stream().flatMap(this::sources))
                .filter(source -> source.stage() >= 0)
                .toList();
        for (Principle principle : principles) {
            if (stages.contains(principle.stage())) {
                principle.patterns().forEach(pattern -> check(principle, pattern, sources, faults));
            }
        }
        return List.copyOf(faults);
    }

    private void checkStage(String name, String stage, List<String> faults) {
        if (stage.isEmpty()) {
            faults.add(name + " has no stage; the stages are " + String.join(", ", stages) + ".");
        } else if (!stages.contains(stage)) {
            faults.add(name + " names the stage " + stage + ", which does not exist; the stages are "
                    + String.join(", ", stages) + ".");
        }
    }

    private Source source(TableConclusion table) {
        return new Source(
                "table \"" + table.table() + "\"",
                stages.indexOf(table.stage()),
                null,
                pattern -> pattern.type().isNamed(table.type())
                        && table.values().entrySet().stream()
                                .allMatch(value -> canHold(pattern, value.getKey(), value.getValue())));
    }

    private Stream<Source> sources(Principle principle) {
        return principle.consequences().stream()
                .map(consequence -> new Source(
                        "rule \"" + principle.name() + "\"",
                        stages.indexOf(principle.stage()),
                        principle,
                        pattern -> canSatisfy(consequence, pattern)));
    }

    private void check(Principle principle, Pattern pattern, List<Source> sources, List<String> faults) {
        int stage = stages.indexOf(principle.stage());
        List<Source> concluding = sources.stream()
                .filter(source -> source.conclusion().canSatisfy(pattern))
                .toList();
        if (pattern.quantifier().needsAllFacts()) {
            List<Source> late = concluding.stream()
                    .filter(source -> source.stage() > stage || (source.stage() == stage && source.rule() != null))
                    .filter(source -> !principle.equals(source.rule()) || !isDefault(principle, pattern))
                    .toList();
            if (!late.isEmpty()) {
                faults.add(begin(principle) + (pattern.quantifier() == Quantifier.NOT ? " denies " : " computes over ")
                        + text(pattern) + ", but it is still concluded then: by " + names(late)
                        + ". The rule belongs in a later stage.");
            }
        } else if (told.stream().noneMatch(pattern.type()::isNamed)
                && concluding.stream().allMatch(source -> source.stage() > stage)) {
            faults.add(begin(principle) + " waits for " + text(pattern)
                    + (concluding.isEmpty()
                            ? ", which nobody tells and nothing concludes"
                            : ", but it is concluded only later: by " + names(concluding))
                    + ". The rule never fires.");
        }
    }

    private static String begin(Principle principle) {
        return "Rule \"" + principle.name() + "\" of stage " + principle.stage();
    }

    private String names(List<Source> sources) {
        return sources.stream()
                .map(source -> source.name() + " in stage " + stages.get(source.stage()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A pattern in a sentence: its type and the literals that tell it from others. */
    private static String text(Pattern pattern) {
        String literals = pattern.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.EQUAL || constraint.operator() == Operator.IN)
                .flatMap(constraint -> constraint.operand() instanceof Operand.Literals values
                        ? Stream.of(constraint.field()
                                + values.values().stream()
                                        .map(Literal::toString)
                                        .collect(Collectors.joining(" or ", " ", "")))
                        : Stream.empty())
                .collect(Collectors.joining(", "));
        return pattern.type().simpleName() + (literals.isEmpty() ? "" : " with " + literals);
    }

    private static boolean canSatisfy(Consequence consequence, Pattern pattern) {
        return consequence.type().equals(pattern.type())
                && consequence.arguments().stream().allMatch(argument -> canSatisfy(argument, pattern));
    }

    private static boolean canSatisfy(Argument argument, Pattern pattern) {
        String name = argument.name();
        if (name == null) {
            return true;
        }
        Literal literal = argument.literal();
        if (literal != null) {
            return canHold(pattern, name, literal);
        }
        return !argument.source().equals("null") || constraintsOn(pattern, name).allMatch(Constraint::canHoldNothing);
    }

    private static boolean canHold(Pattern pattern, String field, Literal value) {
        return constraintsOn(pattern, field).allMatch(constraint -> constraint.canHold(value));
    }

    private static Stream<Constraint> constraintsOn(Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.field().equals(field));
    }

    /** Whether the firings of a rule that denies its own conclusion cannot disturb one another. */
    private static boolean isDefault(Principle principle, Pattern denied) {
        if (denied.quantifier() != Quantifier.NOT) {
            return false;
        }
        Set<String> keys = denied.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.EQUAL)
                .flatMap(constraint -> constraint.operand() instanceof Operand.Variable variable
                        ? Stream.of(variable.name())
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
        boolean dependsOnKeysOnly = principle.consequences().stream()
                .flatMap(consequence -> consequence.arguments().stream())
                .flatMap(argument -> argument.variables().stream())
                .allMatch(keys::contains);
        return dependsOnKeysOnly
                && principle.consequences().stream()
                        .filter(consequence -> canSatisfy(consequence, denied))
                        .allMatch(consequence -> denied.constraints().stream()
                                .filter(constraint -> constraint.operand() instanceof Operand.Variable)
                                .allMatch(constraint -> isPassedOn(constraint, consequence)));
    }

    /** Whether a conclusion holds the variable that a denied pattern asks for, under the same component. */
    private static boolean isPassedOn(Constraint constraint, Consequence consequence) {
        return constraint.operator() == Operator.EQUAL
                && constraint.operand() instanceof Operand.Variable variable
                && consequence
                        .argument(constraint.field())
                        .filter(argument -> argument.source().equals(variable.name()))
                        .isPresent();
    }
}

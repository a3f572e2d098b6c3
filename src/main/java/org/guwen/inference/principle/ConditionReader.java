package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.guwen.inference.principle.Accumulation.Function;
import org.guwen.inference.principle.Pattern.Quantifier;
import org.jspecify.annotations.Nullable;

/** Reads the left-hand side of one rule. */
final class ConditionReader {

    private static final String ALLOWED_PATTERNS =
            "allowed are Type(…), not Type(…), exists Type(…) and accumulate(Type(…); $result : function($x))";

    private final TypeNames types;
    private final LiteralCheck check;
    private final RuleFindings findings;
    private final List<Pattern> patterns = new ArrayList<>();

    /** Type of each variable that later patterns see. */
    private final Map<String, Class<?>> variables = new HashMap<>();

    ConditionReader(TypeNames types, LiteralCheck check, RuleFindings findings) {
        this.types = types;
        this.check = check;
        this.findings = findings;
    }

    List<Pattern> read(AndDescr conditions) {
        conditions.getDescrs().forEach(this::readCondition);
        return patterns;
    }

    private void readCondition(BaseDescr condition) {
        if (condition instanceof AndDescr and) {
            and.getDescrs().forEach(this::readCondition);
        } else if (condition instanceof NotDescr not) {
            readSingle(not.getDescrs(), Quantifier.NOT, condition.getLine());
        } else if (condition instanceof ExistsDescr exists) {
            List<BaseDescr> content = new ArrayList<>();
            for (Object descr : exists.getDescrs()) {
                content.add((BaseDescr) descr);
            }
            readSingle(content, Quantifier.EXISTS, condition.getLine());
        } else if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr source) {
            readAccumulation(pattern, source);
        } else if (condition instanceof PatternDescr pattern) {
            readPattern(pattern, Quantifier.PRESENT);
        } else {
            findings.add(
                    condition.getLine(),
                    "A condition with " + nameOf(condition) + " does not belong to the grammar; " + ALLOWED_PATTERNS
                            + ".");
        }
    }

    private static String nameOf(BaseDescr condition) {
        if (condition instanceof OrDescr) {
            return "\"or\" between patterns";
        }
        if (condition instanceof ForallDescr) {
            return "\"forall\"";
        }
        if (condition instanceof EvalDescr) {
            return "\"eval\"";
        }
        return condition.getClass().getSimpleName().replace("Descr", "");
    }

    private void readSingle(List<? extends BaseDescr> content, Quantifier quantifier, int line) {
        if (content.size() == 1
                && content.get(0) instanceof PatternDescr pattern
                && !(pattern.getSource() instanceof AccumulateDescr)) {
            readPattern(pattern, quantifier);
        } else {
            findings.add(
                    line,
                    "\"" + quantifier.name().toLowerCase(Locale.ROOT)
                            + "\" stands before one pattern; give a group of patterns a name, as a fact of its own.");
        }
    }

    private void readPattern(PatternDescr descr, Quantifier quantifier) {
        PatternContent content = content(descr, variables);
        if (content == null) {
            return;
        }
        patterns.add(content.pattern(quantifier, null));
        if (quantifier == Quantifier.PRESENT) {
            variables.putAll(content.bound());
        }
    }

    /** The content of a pattern; {@code null} if its type is not known, so that nothing in it can be read. */
    private @Nullable PatternContent content(PatternDescr descr, Map<String, Class<?>> visible) {
        int line = descr.getLine();
        if (!isPlain(descr)) {
            return null;
        }
        String name = Optional.ofNullable(descr.getObjectType()).orElse("");
        Class<?> type = types.find(name).orElse(null);
        if (type == null || !type.isRecord()) {
            findings.add(
                    line,
                    "\"" + name
                            + "\" is not a record of a type that the file imports; patterns are over such records alone.");
            return null;
        }
        var content = new PatternContent(type, visible, types, findings);
        if (descr.getIdentifier() != null) {
            content.bindFact(descr.getIdentifier(), line);
        }
        for (BaseDescr constraint : descr.getDescrs()) {
            content.read(constraint);
        }
        content.checkLiterals(check);
        return content;
    }

    private boolean isPlain(PatternDescr descr) {
        String fault = faultOfForm(descr);
        if (fault != null) {
            findings.add(descr.getLine(), fault);
        }
        return fault == null;
    }

    private static @Nullable String faultOfForm(PatternDescr descr) {
        if (descr.getSource() != null) {
            return "\"from\" does not belong to the grammar: let the elements be facts of their own; "
                    + ALLOWED_PATTERNS + ".";
        }
        if (descr.isQuery()) {
            return "The call of a query does not belong to the grammar; " + ALLOWED_PATTERNS + ".";
        }
        if (descr.isUnification()) {
            return "\":=\" does not belong to the grammar; bind with \":\" and compare with \"==\".";
        }
        if (!descr.getBehaviors().isEmpty()) {
            return "\"over\" a window does not belong to the grammar; conclude from facts with dates.";
        }
        return descr.getAnnotationNames().isEmpty() ? null : "A pattern carries no annotations.";
    }

    private void readAccumulation(PatternDescr descr, AccumulateDescr source) {
        int line = descr.getLine();
        var functions = source.getFunctions();
        if (functions.size() != 1 || functions.get(0).getBind() == null || descr.getIdentifier() != null) {
            findings.add(
                    line,
                    "An accumulation computes one value, in the form accumulate(Type(…); $result : function($x)); write one for"
                            + " each value.");
            return;
        }
        PatternDescr input = onlyPattern(source.getInput());
        if (input == null) {
            findings.add(
                    line,
                    "An accumulation is over one pattern; give a group of patterns a name, as a fact of its own.");
            return;
        }
        PatternContent content = content(input, variables);
        if (content == null) {
            return;
        }
        Class<?> resultType = resultType(functions.get(0), content, line);
        if (resultType == null) {
            return;
        }
        AccumulateFunctionCallDescr call = functions.get(0);
        String result = call.getBind();
        if (call.isUnification() || !result.startsWith("$")) {
            findings.add(
                    line,
                    "\"" + result + "\" is not a variable; a variable begins with \"$\" and is bound with \":\".");
        }
        Map<String, Class<?>> visible = new HashMap<>(variables);
        visible.put(result, resultType);
        var constraints = PatternContent.ofResult(result, resultType, visible, types, findings);
        descr.getDescrs().forEach(constraints::read);
        constraints.checkLiterals(check);
        String argument = call.getParams().length == 0 ? null : call.getParams()[0].strip();
        patterns.add(content.pattern(
                Quantifier.ACCUMULATE,
                new Accumulation(Function.called(call.getFunction()), argument, result, constraints.constraints())));
        variables.put(result, resultType);
    }

    /** Type of the value that a function gives; {@code null}, with a finding, if the call is not of the grammar. */
    private @Nullable Class<?> resultType(AccumulateFunctionCallDescr call, PatternContent content, int line) {
        String argument = call.getParams().length == 0 ? "" : call.getParams()[0].strip();
        Class<?> argumentType = content.bound().get(argument);
        boolean isArgument = call.getParams().length == 1 && argumentType != null;
        switch (call.getFunction()) {
            case "count" -> {
                if (isArgument || call.getParams().length == 0) {
                    return Long.class;
                }
            }
            case "min", "max" -> {
                if (isArgument && argumentType != null && Properties.isOrdered(argumentType)) {
                    return argumentType;
                }
            }
            case "sum" -> {
                if (isArgument && argumentType != null && Properties.isNumber(argumentType)) {
                    return argumentType;
                }
            }
            case Accumulation.LIST -> {
                if (isArgument) {
                    return List.class;
                }
            }
            default -> {
                findings.add(
                        line,
                        "The function \"" + call.getFunction()
                                + "\" does not belong to the grammar; allowed are min, max, sum, count and collectList.");
                return null;
            }
        }
        findings.add(
                line,
                "\"" + call.getFunction()
                        + "\" is applied to a variable that the pattern inside the accumulation binds to a"
                        + " number, or a date for min and max; \"" + String.join(", ", call.getParams())
                        + "\" is none.");
        return null;
    }

    private static @Nullable PatternDescr onlyPattern(@Nullable BaseDescr input) {
        if (input instanceof AndDescr and && and.getDescrs().size() == 1) {
            return onlyPattern(and.getDescrs().get(0));
        }
        return input instanceof PatternDescr pattern && pattern.getSource() == null ? pattern : null;
    }
}

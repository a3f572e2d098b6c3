package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParserFactory;
import org.guwen.inference.principle.Constraint.Operator;
import org.guwen.inference.principle.Pattern.Quantifier;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What stands between the parentheses of one pattern, or behind the function of an accumulation. */
final class PatternContent {

    private static final java.util.regex.Pattern PATH =
            java.util.regex.Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final String ALLOWED = "allowed is a component of the record, compared with a literal or a variable";
    private static final Map<String, Operator> OPERATORS = Map.of(
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.MORE,
            ">=", Operator.AT_LEAST);

    private static final Set<String> GRAMMAR_WORDS = Set.of("in", "not");

    private record Placed(Constraint constraint, Class<?> type, int line) {}

    private final Class<?> owner;
    private final @Nullable String result;
    private final TypeNames types;
    private final RuleFindings findings;
    private final Map<String, Class<?>> visible;
    private final Map<String, Class<?>> bound = new LinkedHashMap<>();
    private final Map<String, String> bindings = new LinkedHashMap<>();
    private final List<Placed> constraints = new ArrayList<>();
    private @Nullable String factVariable;

    PatternContent(Class<?> owner, Map<String, Class<?>> visible, TypeNames types, RuleFindings findings) {
        this(owner, null, visible, types, findings);
    }

    private PatternContent(
            Class<?> owner,
            @Nullable String result,
            Map<String, Class<?>> visible,
            TypeNames types,
            RuleFindings findings) {
        this.owner = owner;
        this.result = result;
        this.visible = new HashMap<>(visible);
        this.types = types;
        this.findings = findings;
    }

    /** The constraints on the result of an accumulation: the one thing that may stand on their left is its variable. */
    static PatternContent ofResult(
            String result, Class<?> type, Map<String, Class<?>> visible, TypeNames types, RuleFindings findings) {
        return new PatternContent(type, result, visible, types, findings);
    }

    void bindFact(String variable, int line) {
        factVariable = variable;
        bind(variable, owner, line);
    }

    Map<String, Class<?>> bound() {
        return bound;
    }

    List<Constraint> constraints() {
        return constraints.stream().map(Placed::constraint).toList();
    }

    Pattern pattern(Quantifier quantifier, @Nullable Accumulation accumulation) {
        return new Pattern(quantifier, FactType.of(owner), factVariable, bindings, constraints(), accumulation);
    }

    /** Checks all literals, once all constraints are read: the one on {@code field} may come last. */
    void checkLiterals(LiteralCheck check) {
        if (result != null) {
            for (Placed placed : constraints) {
                check.check(Void.class, placed.constraint(), placed.type(), List.of(), placed.line());
            }
            return;
        }
        for (Placed placed : constraints) {
            check.check(owner, placed.constraint(), placed.type(), constraints(), placed.line());
        }
    }

    void read(BaseDescr descr) {
        if (!(descr instanceof ExprConstraintDescr expression)) {
            findings.add(descr.getLine(), "\"" + descr + "\" does not belong to the grammar; " + ALLOWED + ".");
            return;
        }
        int line = expression.getLine();
        String text = expression.getExpression();
        if (expression.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            findings.add(line, "\"" + text + "\" is read by its position; name the component it is compared with.");
            return;
        }
        var parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr parsed = parser.parse(text);
        if (parser.hasErrors() || parsed == null || !isWhole(text, parsed)) {
            findings.add(line, "\"" + text + "\" cannot be read; " + ALLOWED + ".");
            return;
        }
        new Reader(text, line).readAll(parsed);
    }

    /** Whether all of an expression was parsed: the parser stops without an error at what it does not understand. */
    private static boolean isWhole(String text, ConstraintConnectiveDescr parsed) {
        Set<String> known = new HashSet<>(GRAMMAR_WORDS);
        collectTokens(parsed, known);
        return SourceTokens.of(text).stream()
                .filter(token -> token.kind() != SourceTokens.Kind.SIGN)
                .allMatch(token -> known.contains(token.text()));
    }

    private static void collectTokens(BaseDescr descr, Set<String> tokens) {
        if (descr instanceof ConstraintConnectiveDescr group) {
            group.getDescrs().forEach(part -> collectTokens(part, tokens));
        } else if (descr instanceof RelationalExprDescr relation) {
            collectTokens(relation.getLeft(), tokens);
            collectTokens(relation.getRight(), tokens);
            tokens.add(relation.getOperator());
            if (relation.getParameters() != null) {
                tokens.addAll(relation.getParameters());
            }
        } else if (descr instanceof BindingDescr binding) {
            tokens.add(binding.getVariable());
            SourceTokens.of(binding.getExpression()).forEach(token -> tokens.add(token.text()));
        } else if (descr instanceof AtomicExprDescr atomic) {
            SourceTokens.of(atomic.getExpression()).forEach(token -> tokens.add(token.text()));
        }
    }

    private void bind(String variable, Class<?> type, int line) {
        if (!variable.startsWith("$")) {
            findings.add(line, "The variable \"" + variable + "\" does not begin with \"$\".");
        }
        if (visible.put(variable, type) != null) {
            findings.add(line, "The variable \"" + variable + "\" is bound twice.");
        }
        bound.put(variable, type);
    }

    /** Reads what stands between two commas. */
    private final class Reader {

        private final String text;
        private final int line;

        Reader(String text, int line) {
            this.text = text;
            this.line = line;
        }

        void readAll(ConstraintConnectiveDescr all) {
            List<BaseDescr> parts = all.getDescrs();
            boolean isExclusion = parts.size() > 1
                    && parts.stream()
                            .allMatch(part -> part instanceof RelationalExprDescr relation
                                    && !relation.isNegated()
                                    && relation.getOperator().equals("!="));
            if (all.isNegated()) {
                reject("a denial of a group");
            } else if (isExclusion) {
                readSet(parts, Operator.NOT_IN);
            } else {
                parts.forEach(this::readPart);
            }
        }

        private void readPart(BaseDescr part) {
            if (part instanceof ConstraintConnectiveDescr group) {
                readGroup(group);
            } else if (part instanceof RelationalExprDescr relation) {
                readRelation(relation);
            } else if (part instanceof BindingDescr binding) {
                readBinding(binding);
            } else {
                rejectBare();
            }
        }

        private void readGroup(ConstraintConnectiveDescr group) {
            if (group.isNegated()) {
                reject("a denial of a group");
            } else if (group.getConnective() == ConnectiveType.AND) {
                readAll(group);
            } else if (group.getConnective() == ConnectiveType.OR
                    && group.getDescrs().stream().allMatch(this::isEquality)) {
                readSet(group.getDescrs(), Operator.IN);
            } else {
                findings.add(
                        line,
                        "\"" + text
                                + "\" joins alternatives that are not the equality of one component with literals; write"
                                + " field in (A, B), or one rule for each alternative.");
            }
        }

        private boolean isEquality(BaseDescr part) {
            return part instanceof RelationalExprDescr relation
                    && !relation.isNegated()
                    && relation.getOperator().equals("==");
        }

        private void readSet(List<? extends BaseDescr> parts, Operator operator) {
            List<Literal> literals = new ArrayList<>();
            String field = null;
            Class<?> type = null;
            for (BaseDescr part : parts) {
                var relation = (RelationalExprDescr) part;
                String left = fieldOf(relation.getLeft());
                Optional<Literal> literal = LiteralReader.read(expression(relation.getRight()), types);
                if (literal.isEmpty() || (field != null && !field.equals(left))) {
                    findings.add(
                            line,
                            "\"" + text
                                    + "\" joins what is not a comparison of one component with literals; write field in (A,"
                                    + " B) or field not in (A, B), or one constraint or rule for each.");
                    return;
                }
                if (field == null) {
                    type = typeOfLeft(relation.getLeft());
                    field = left;
                }
                literals.add(literal.get());
            }
            if (field != null && type != null) {
                Operator test = literals.size() == 1 ? Operator.EQUAL : operator;
                add(new Constraint(field, test, new Operand.Literals(literals)), type);
            }
        }

        private void readRelation(RelationalExprDescr relation) {
            Operator operator = OPERATORS.get(relation.getOperator());
            if (operator == null) {
                findings.add(
                        line,
                        "The operator of \"" + text
                                + "\" does not belong to the grammar; allowed are == != < <= > >= in and not in.");
                return;
            }
            if (relation.isNegated()) {
                reject("a denial");
                return;
            }
            Class<?> type = typeOfLeft(relation.getLeft());
            if (type == null) {
                return;
            }
            String field = fieldOf(relation.getLeft());
            String right = expression(relation.getRight());
            if (right.equals("null")) {
                readNull(field, operator, type);
                return;
            }
            if (operator.isOrder() && !Properties.isOrdered(type)) {
                findings.add(
                        line,
                        "\"" + text + "\" orders values of type " + type.getSimpleName()
                                + "; only numbers and dates have an order.");
                return;
            }
            Class<?> variable = visible.get(right);
            if (variable != null) {
                readJoin(field, operator, right, type, variable);
                return;
            }
            Optional<Literal> literal = LiteralReader.read(right, types);
            if (literal.isPresent()) {
                add(new Constraint(field, operator, new Operand.Literals(List.of(literal.get()))), type);
            } else {
                rejectRight(right);
            }
        }

        private void readNull(String field, Operator operator, Class<?> type) {
            boolean canBeMissing = result == null && !Properties.isPrimitive(owner, field);
            if (operator.isOrder() || !canBeMissing) {
                findings.add(
                        line,
                        "\"" + text + "\" can never be otherwise: "
                                + (operator.isOrder()
                                        ? "nothing is smaller or larger than a missing value."
                                        : "the value is never missing."));
                return;
            }
            Operator test = operator == Operator.EQUAL ? Operator.IS_NULL : Operator.IS_GIVEN;
            add(new Constraint(field, test, new Operand.Literals(List.of())), type);
        }

        private void readJoin(String field, Operator operator, String variable, Class<?> type, Class<?> variableType) {
            boolean isComparable = type == variableType
                    || (Properties.isNumber(type) && Properties.isNumber(variableType))
                    || (!operator.isOrder() && (type == Object.class || variableType == Object.class));
            if (isComparable) {
                add(new Constraint(field, operator, new Operand.Variable(variable)), type);
            } else {
                findings.add(
                        line,
                        "\"" + text + "\" compares a value of type " + type.getSimpleName() + " with one of type "
                                + variableType.getSimpleName() + ".");
            }
        }

        private void readBinding(BindingDescr binding) {
            Class<?> type = typeOfLeft(binding);
            if (type != null && result != null) {
                reject("a second name for a result");
            }
        }

        /** The component on the left, whose variable, if any, is bound on the way; {@code null}, with a finding, if none. */
        private @Nullable Class<?> typeOfLeft(BaseDescr left) {
            if (left instanceof BindingDescr binding && binding.isUnification()) {
                reject("\":=\"");
                return null;
            }
            String field = fieldOf(left);
            Class<?> type = result == null ? property(field) : resultType(field);
            if (type != null && left instanceof BindingDescr binding) {
                bind(binding.getVariable(), type, line);
                bindings.put(binding.getVariable(), field);
            }
            return type;
        }

        private @Nullable Class<?> resultType(String left) {
            if (left.equals(result)) {
                return owner;
            }
            findings.add(
                    line,
                    "\"" + text + "\" does not begin with " + result
                            + ": only the result of the function is tested here.");
            return null;
        }

        private @Nullable Class<?> property(String path) {
            if (!PATH.matcher(path).matches() || path.equals("this")) {
                rejectLeft(path);
                return null;
            }
            int dot = path.indexOf('.');
            if (dot < 0) {
                return property(owner, path);
            }
            if (types.constant(path).isPresent()) {
                rejectLeft(path);
                return null;
            }
            findings.add(
                    line,
                    "\"" + path + "\" is a component of a component: let the part be a fact of its own; " + ALLOWED
                            + ".");
            return null;
        }

        private @Nullable Class<?> property(Class<?> type, String name) {
            Class<?> component = Properties.component(type, name).orElse(null);
            if (component != null) {
                return component;
            }
            findings.add(
                    line,
                    "\"" + name + "\" is "
                            + (Properties.isComputed(type, name)
                                    ? "computed by a method, not a component"
                                    : "no component")
                            + " of "
                            + type.getSimpleName() + "; its components are " + Properties.names(type) + ".");
            return null;
        }

        private void add(Constraint constraint, Class<?> type) {
            constraints.add(new Placed(constraint, type, line));
        }

        private String fieldOf(BaseDescr left) {
            return left instanceof BindingDescr binding
                    ? String.valueOf(binding.getExpression()).strip()
                    : expression(left);
        }

        private String expression(BaseDescr descr) {
            return descr instanceof AtomicExprDescr atomic
                    ? String.valueOf(atomic.getExpression()).strip()
                    : String.valueOf(descr);
        }

        private void rejectLeft(String left) {
            if (left.startsWith("$") || visible.containsKey(left)) {
                findings.add(
                        line,
                        "\"" + text + "\" has a variable on its left; the component of this record stands there.");
            } else if (left.contains("(")) {
                reject("the call of a method");
            } else if (left.contains("[")) {
                reject("an element of a collection");
            } else if (left.contains("!.")) {
                reject("\"!.\"");
            } else if (left.equals("this")) {
                reject("the fact itself");
            } else if (LiteralReader.read(left, types).isPresent() || left.equals("null")) {
                findings.add(line, "\"" + text + "\" has a literal on its left; the component stands there.");
            } else {
                reject("arithmetic");
            }
        }

        private void rejectRight(String right) {
            if (right.startsWith("$") && PATH.matcher(right.substring(1)).matches()) {
                findings.add(
                        line,
                        right.contains(".")
                                ? "\"" + right + "\" is a component of a variable; bind the component itself."
                                : "The variable \"" + right + "\" is not bound before it is used.");
            } else if (right.contains("(") && !right.startsWith("\"")) {
                reject("the call of a method");
            } else if (PATH.matcher(right).matches()) {
                findings.add(
                        line,
                        "\"" + right + "\" is neither a literal nor a variable; a constant needs the import of its"
                                + " enumeration, a component of this record a variable.");
            } else {
                findings.add(
                        line,
                        "\"" + right
                                + "\" is not a literal of the grammar: constants of enumerations, true, false, plain"
                                + " numbers, texts in double quotes.");
            }
        }

        private void rejectBare() {
            String bare = text.startsWith("!") ? text.substring(1).strip() : text;
            if (PATH.matcher(bare).matches()) {
                findings.add(
                        line,
                        "\"" + text + "\" says nothing of a missing value; write " + bare + " == "
                                + (bare.equals(text) ? "true" : "false") + " or " + bare + " != "
                                + (bare.equals(text) ? "false" : "true") + ".");
            } else {
                rejectLeft(text);
            }
        }

        private void reject(String what) {
            findings.add(
                    line,
                    "\"" + text + "\" holds " + what + ", which does not belong to the grammar; " + ALLOWED + ".");
        }
    }
}

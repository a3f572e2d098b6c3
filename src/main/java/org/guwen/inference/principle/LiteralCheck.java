package org.guwen.inference.principle;

import java.util.List;
import java.util.Optional;
import org.guwen.inference.principle.Consequence.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Whether literals can be values of what they are compared with or stored in. The component {@code field} of a record
 * decides what its components of type {@link Object} hold.
 */
final class LiteralCheck {

    private static final String FIELD = "field";

    private final @Nullable FieldTypes fields;
    private final RuleFindings findings;

    /**
     * A check for one rule.
     *
     * @param fields types behind field paths; {@code null} if paths are not checked
     */
    LiteralCheck(@Nullable FieldTypes fields, RuleFindings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /**
     * Checks the literals of one constraint.
     *
     * @param type type of the property on its left
     * @param all constraints of the pattern
     */
    void check(Class<?> owner, Constraint constraint, Class<?> type, List<Constraint> all, int line) {
        if (!(constraint.operand() instanceof Operand.Literals literals)) {
            return;
        }
        for (Literal literal : literals.values()) {
            boolean isPath = constraint.field().equals(FIELD) && holdsAnything(owner);
            if (isPath) {
                checkPath(literal, line);
            }
            if (type == Object.class) {
                all.stream()
                        .filter(other -> other.field().equals(FIELD) && isSelection(other))
                        .flatMap(other -> other.operand() instanceof Operand.Literals paths
                                ? paths.values().stream()
                                : java.util.stream.Stream.empty())
                        .forEach(path -> checkValue(path, literal, line));
            } else if (!Properties.fits(literal, type)) {
                findings.add(
                        line,
                        "\"" + constraint.field() + "\" is of type " + type.getSimpleName() + ", which never holds "
                                + literal + ".");
            }
        }
    }

    /** Checks the literals that a fact is made of. */
    void check(Class<?> owner, Consequence consequence, int line) {
        Optional<Literal> path = consequence.argument(FIELD).map(Argument::literal);
        if (path.isEmpty() || !holdsAnything(owner)) {
            return;
        }
        checkPath(path.get(), line);
        for (Argument argument : consequence.arguments()) {
            String name = argument.name();
            Literal literal = argument.literal();
            if (name != null
                    && literal != null
                    && Properties.component(owner, name)
                            .filter(Object.class::equals)
                            .isPresent()) {
                checkValue(path.get(), literal, line);
            }
        }
    }

    private void checkPath(Literal path, int line) {
        if (fields != null && fields.typeOf(path.text()).isEmpty()) {
            findings.add(line, "There is no field " + path + ".");
        }
    }

    private void checkValue(Literal path, Literal value, int line) {
        if (fields == null) {
            return;
        }
        fields.typeOf(path.text())
                .filter(type -> !Properties.fits(value, type))
                .ifPresent(type -> findings.add(
                        line,
                        "The field " + path + " is of type " + type.getSimpleName() + ", which never holds " + value
                                + "."));
    }

    private static boolean isSelection(Constraint constraint) {
        return constraint.operator() == Constraint.Operator.EQUAL || constraint.operator() == Constraint.Operator.IN;
    }

    private static boolean holdsAnything(Class<?> owner) {
        for (var component : owner.getRecordComponents()) {
            if (component.getType() == Object.class) {
                return true;
            }
        }
        return false;
    }
}

package org.guwen.inference.whynot;

import java.util.List;
import org.guwen.inference.possible.FailedRule;
import org.guwen.inference.principle.Constraint;
import org.guwen.inference.principle.Literal;
import org.guwen.inference.principle.Operand;

/** Rules that did not conclude, as others see them. */
final class WaitingRules {

    private WaitingRules() {}

    static WhyNotAnswer.WaitingRule of(FailedRule failed) {
        return new WhyNotAnswer.WaitingRule(
                failed.rule(),
                failed.conditions().stream().map(WaitingRules::of).toList());
    }

    private static WhyNotAnswer.Condition of(FailedRule.Condition condition) {
        Constraint constraint = condition.constraint();
        Object actual = condition.actual() instanceof Record ? null : condition.actual();
        return constraint == null
                ? new WhyNotAnswer.Condition(condition.field(), actual, null, List.of(), condition.isDenied())
                : new WhyNotAnswer.Condition(
                        condition.field(), actual, operator(constraint), values(constraint), condition.isDenied());
    }

    private static List<String> values(Constraint constraint) {
        return constraint.operand() instanceof Operand.Literals literals
                ? literals.values().stream().map(WaitingRules::name).toList()
                : List.of();
    }

    /** The key of a constant without its type. */
    private static String name(Literal literal) {
        return literal.kind() == Literal.Kind.CONSTANT
                ? literal.text().substring(literal.text().indexOf('.') + 1)
                : literal.text();
    }

    /** The operators as tables have them. */
    private static String operator(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUAL -> "EQ";
            case NOT_EQUAL, NOT_IN -> "NOT_IN";
            case IN -> "IN";
            case LESS -> "LT";
            case AT_MOST -> "LE";
            case MORE -> "GT";
            case AT_LEAST -> "GE";
            case IS_NULL -> "EMPTY";
            case IS_GIVEN -> "PRESENT";
        };
    }
}

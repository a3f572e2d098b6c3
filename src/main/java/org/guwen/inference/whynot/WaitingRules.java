package org.guwen.inference.whynot;

import org.guwen.inference.possible.FailedRule;
import org.guwen.inference.principle.Constraint.Operator;
import org.guwen.inference.whynot.WhyNotAnswer.Condition;
import org.guwen.inference.whynot.WhyNotAnswer.WaitingRule;
import org.guwen.table.TypedCondition;

/** Rules that did not conclude, as others see them: their tests in the operators that tables have. */
final class WaitingRules {

    private WaitingRules() {}

    static WaitingRule of(FailedRule failed) {
        return new WaitingRule(
                failed.rule(),
                failed.conditions().stream().map(WaitingRules::of).toList());
    }

    private static Condition of(FailedRule.Condition condition) {
        Object actual = condition.actual() instanceof Record ? null : condition.actual();
        Operator operator = condition.operator();
        return new Condition(
                condition.field(),
                actual,
                operator == null ? null : TypedCondition.of(operator(operator), condition.literals()),
                condition.isDenied());
    }

    private static TypedCondition.Operator operator(Operator operator) {
        return switch (operator) {
            case EQUAL -> TypedCondition.Operator.EQ;
            case NOT_EQUAL, NOT_IN -> TypedCondition.Operator.NOT_IN;
            case IN -> TypedCondition.Operator.IN;
            case LESS -> TypedCondition.Operator.LT;
            case AT_MOST -> TypedCondition.Operator.LE;
            case MORE -> TypedCondition.Operator.GT;
            case AT_LEAST -> TypedCondition.Operator.GE;
            case IS_NULL -> TypedCondition.Operator.EMPTY;
            case IS_GIVEN -> TypedCondition.Operator.PRESENT;
        };
    }
}

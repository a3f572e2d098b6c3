package org.guwen.casebook;

import java.util.List;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.code.Branch;
import org.jspecify.annotations.Nullable;

/**
 * What the advice must say on one issue of a mixed complaint.
 *
 * @param branch branch of the issue
 * @param actions actions that are recommended
 * @param mayActions actions that are offered, or more than offered
 * @param notActions actions that are neither recommended nor offered
 * @param forbidden acts that are forbidden
 * @param charges amounts the customer pays
 */
public record ExpectedIssue(
        @Nullable Branch branch,
        List<ActionCode> actions,
        List<ActionCode> mayActions,
        List<ActionCode> notActions,
        List<ForbiddenCode> forbidden,
        @Nullable Amounts charges) {

    /** Copies the lists. */
    public ExpectedIssue {
        actions = List.copyOf(actions);
        mayActions = List.copyOf(mayActions);
        notActions = List.copyOf(notActions);
        forbidden = List.copyOf(forbidden);
    }
}

package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the advice of a case must say. Lists are read as "at least these", single values as "exactly this"; what is
 * absent is not looked at.
 *
 * @param actions actions that are recommended
 * @param mayActions actions that are offered, or more than offered
 * @param suppressed actions left out for want of consent
 * @param forbidden acts that are forbidden
 * @param documents documents the case needs
 * @param figures figures of the risk notes
 * @param disclosures codes of the disclosures
 * @param questions fields that are asked for
 * @param verdicts verdict by proposed code, the same for each proposal of that code
 * @param demands answer by demand, the same for each demand of that code
 * @param decision strictest decision
 * @param projectDecisions decision of each project, in order and complete
 * @param branch branch of the complaint
 * @param severity severity of the complaint
 * @param escalateTo who takes over
 * @param approval who must approve
 * @param charges amounts the customer pays
 * @param chargesAtMost most the customer pays, for amounts that are settled
 * @param refund amount paid back
 * @param nextStep step of the sale that follows
 * @param reworkSlot time the rework is booked at
 * @param deadlines ISO 8601 duration by deadline
 * @param dueAt end by deadline, as {@link DueTime} writes it
 * @param status whether questions are open
 * @param issues what is expected of each issue, in order
 * @param rules names of the rules that fire
 * @param rows ids of the rows that decide
 */
public record Expectation(
        List<ActionCode> actions,
        List<ActionCode> mayActions,
        List<ActionCode> suppressed,
        List<ForbiddenCode> forbidden,
        List<DocumentCode> documents,
        List<String> figures,
        List<String> disclosures,
        List<String> questions,
        Map<String, Verdict> verdicts,
        Map<DemandCode, DemandAnswer> demands,
        @Nullable Decision decision,
        List<Decision> projectDecisions,
        @Nullable Branch branch,
        @Nullable Severity severity,
        @Nullable Role escalateTo,
        @Nullable ExpectedApproval approval,
        @Nullable Amounts charges,
        @Nullable Amounts chargesAtMost,
        @Nullable BigDecimal refund,
        @Nullable String nextStep,
        @Nullable String reworkSlot,
        Map<DeadlineCode, String> deadlines,
        Map<DeadlineCode, String> dueAt,
        Advice.@Nullable Status status,
        List<ExpectedIssue> issues,
        List<String> rules,
        List<String> rows) {

    /** Copies the collections. */
    public Expectation {
        actions = List.copyOf(actions);
        mayActions = List.copyOf(mayActions);
        suppressed = List.copyOf(suppressed);
        forbidden = List.copyOf(forbidden);
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
        disclosures = List.copyOf(disclosures);
        questions = List.copyOf(questions);
        verdicts = Map.copyOf(verdicts);
        demands = Map.copyOf(demands);
        projectDecisions = List.copyOf(projectDecisions);
        deadlines = Map.copyOf(deadlines);
        dueAt = Map.copyOf(dueAt);
        issues = List.copyOf(issues);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }
}

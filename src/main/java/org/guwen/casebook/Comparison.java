package org.guwen.casebook;

import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/** Compares an answer with a case, point by point, without stopping at the first difference. */
final class Comparison {

    private final Differences differences = new Differences();
    private final Outcome outcome;
    private final Advice advice;

    private Comparison(Outcome outcome) {
        this.outcome = outcome;
        this.advice = outcome.advice();
    }

    static List<Failure> of(Case example, Outcome outcome) {
        Comparison comparison = new Comparison(outcome);
        if (example.expect() != null) {
            comparison.acts(example.expect());
            comparison.texts(example.expect());
            comparison.classification(example.expect());
            comparison.money(example.expect());
            comparison.issues(example.expect().issues());
        }
        if (example.expectNot() != null) {
            comparison.absence(example.expectNot());
        }
        return comparison.differences.found();
    }

    private void acts(Expectation expect) {
        differences.has("rules", expect.rules(), outcome.inferred().rules());
        differences.has("rows", expect.rows(), outcome.rows());
        differences.has("actions", expect.actions(), Outcome.recommended(outcome.actions()));
        differences.has("mayActions", expect.mayActions(), Outcome.named(outcome.actions()));
        differences.has("suppressed", expect.suppressed(), outcome.suppressed());
        differences.has("forbidden", expect.forbidden(), Outcome.forbidden(advice.forbidden()));
        differences.equal("nextStep", expect.nextStep(), outcome.payload(ActionCode.NEXT_STEP, "nextStep"));
        differences.equal("reworkSlot", expect.reworkSlot(), outcome.payload(ActionCode.ARRANGE_REWORK, "slot"));
        var verdicts = outcome.verdicts();
        expect.verdicts().forEach((code, verdict) -> {
            boolean isSaid =
                    verdicts.containsKey(code) && verdicts.get(code).stream().allMatch(verdict::equals);
            differences.equal("verdicts." + code, verdict, isSaid ? verdict : verdicts.get(code));
        });
        var demands = outcome.demands();
        expect.demands().forEach((code, answer) -> {
            boolean isSaid =
                    demands.containsKey(code) && demands.get(code).stream().allMatch(answer::equals);
            differences.equal("demands." + code, answer, isSaid ? answer : demands.get(code));
        });
    }

    private void texts(Expectation expect) {
        differences.has("documents", expect.documents(), outcome.documents());
        differences.has("figures", expect.figures(), outcome.figures());
        differences.has("disclosures", expect.disclosures(), outcome.disclosures());
        differences.has("questions", expect.questions(), outcome.questions());
        expect.deadlines().forEach((code, due) -> differences.equal("deadlines." + code, due, outcome.deadline(code)));
        expect.dueAt().forEach((code, due) -> differences.equal("dueAt." + code, due, outcome.dueAt(code, due)));
    }

    private void classification(Expectation expect) {
        differences.equal("status", expect.status(), advice.status());
        differences.equal("decision", expect.decision(), advice.decision());
        if (!expect.projectDecisions().isEmpty()) {
            differences.equal("projectDecisions", expect.projectDecisions(), outcome.projectDecisions());
        }
        differences.equal("branch", expect.branch(), advice.classification().branch());
        differences.equal("severity", expect.severity(), advice.classification().severity());
        differences.equal(
                "escalateTo", expect.escalateTo(), advice.classification().escalateTo());
    }

    private void money(Expectation expect) {
        differences.equal("charges", expect.charges(), outcome.charges());
        differences.atMost("charges", expect.chargesAtMost(), outcome.charges());
        differences.equal("refund", expect.refund(), advice.charges().refund());
        if (expect.approval() != null) {
            approval(expect.approval(), advice.approval());
        }
    }

    private void approval(ExpectedApproval expected, Advice.Approval actual) {
        differences.equal("approval.required", expected.required(), actual.required());
        differences.equal("approval.level", expected.level(), actual.level());
        if (expected.levelAbove() != null && !isAbove(actual.level(), expected.levelAbove())) {
            differences.add("approval.level", Failure.Relation.ABOVE, expected.levelAbove(), actual.level());
        }
    }

    private static boolean isAbove(@Nullable Role role, Role lower) {
        return role != null && role.compareTo(lower) > 0;
    }

    private void issues(List<ExpectedIssue> expected) {
        if (expected.isEmpty()) {
            return;
        }
        differences.equal("issues", expected.size(), advice.issues().size());
        for (int i = 0; i < Math.min(expected.size(), advice.issues().size()); i++) {
            issue("issues[" + i + "].", expected.get(i), advice.issues().get(i));
        }
    }

    private void issue(String at, ExpectedIssue expected, Advice.Issue actual) {
        differences.equal(at + "branch", expected.branch(), actual.branch());
        differences.has(at + "actions", expected.actions(), Outcome.recommended(actual.actions()));
        differences.has(at + "mayActions", expected.mayActions(), Outcome.named(actual.actions()));
        differences.lacks(at + "actions", expected.notActions(), Outcome.named(actual.actions()));
        differences.has(at + "forbidden", expected.forbidden(), Outcome.forbidden(actual.forbidden()));
        differences.equal(at + "charges", expected.charges(), actual.charges().customerPays());
    }

    private void absence(Absence absence) {
        differences.lacks("rules", absence.rules(), outcome.inferred().rules());
        differences.lacks("rows", absence.rows(), outcome.rows());
        differences.lacks("actions", absence.actions(), Outcome.named(outcome.actions()));
        differences.lacks("forbidden", absence.forbidden(), Outcome.forbidden(advice.forbidden()));
        differences.lacks("documents", absence.documents(), outcome.documents());
        differences.lacks("figures", absence.figures(), outcome.figures());
        differences.lacks("disclosures", absence.disclosures(), outcome.disclosures());
        differences.lacks("questions", absence.questions(), outcome.questions());
        differences.lacks("charges", absence.charges(), outcome.charges().keySet());
    }
}

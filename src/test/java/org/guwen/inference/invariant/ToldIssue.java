package org.guwen.inference.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One issue as the caller told it, own facts before those of the complaint, beside what the advice says of it. Knows
 * nothing of the engine.
 */
record ToldIssue(
        int index,
        @Nullable ComplaintCategory category,
        @Nullable Responsibility responsibility,
        @Nullable Charge charge,
        boolean hasOwnCharge,
        @Nullable Boolean vehicleProblem,
        @Nullable Boolean withinRepairGuarantee,
        @Nullable Boolean evidenceNonRepairCause,
        Consent inspectionConsent,
        Branch branch,
        List<Advice.Action> actions,
        List<Advice.Forbidden> forbidden,
        Advice.Charges charges) {

    /** The issues of a complaint: one if the complaint names none. */
    static List<ToldIssue> of(CaseFacts facts, Advice advice) {
        if (facts.topic() != Topic.COMPLAINT) {
            return List.of();
        }
        Complaint complaint = facts.complaint();
        List<ComplaintIssue> own = complaint == null || complaint.issues() == null ? List.of() : complaint.issues();
        if (own.isEmpty()) {
            own = List.of(new ComplaintIssue(null, null, null, null, null, null, null, null, null, null, null));
        }
        List<ToldIssue> issues = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Advice.Issue said = own.size() > 1
                    ? advice.issues().get(i)
                    : new Advice.Issue(
                            0,
                            advice.classification().branch(),
                            advice.actions(),
                            advice.forbidden(),
                            advice.charges());
            issues.add(of(i, own.get(i), complaint, facts.charge(), said));
        }
        return issues;
    }

    private static ToldIssue of(
            int index, ComplaintIssue i, @Nullable Complaint c, @Nullable Charge charge, Advice.Issue said) {
        Consent inspection = first(i.inspectionConsent(), c == null ? null : c.inspectionConsent());
        return new ToldIssue(
                index,
                first(i.category(), c == null ? null : c.category()),
                first(i.responsibility(), c == null ? null : c.responsibility()),
                first(i.charge(), charge),
                i.charge() != null,
                first(i.hasVehicleProblem(), c == null ? null : c.hasVehicleProblem()),
                first(i.withinRepairGuarantee(), c == null ? null : c.withinRepairGuarantee()),
                first(i.evidenceNonRepairCause(), c == null ? null : c.evidenceNonRepairCause()),
                Objects.requireNonNullElse(inspection, Consent.NOT_ASKED),
                said.branch(),
                said.actions(),
                said.forbidden(),
                said.charges());
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T inherited) {
        return own == null ? inherited : own;
    }

    boolean says(ActionCode code) {
        return actions.stream().anyMatch(action -> action.code() == code);
    }

    boolean forbids(ForbiddenCode code) {
        return forbidden.stream().anyMatch(act -> act.code() == code);
    }

    boolean isChargeAtIssue() {
        return charge != null && Boolean.TRUE.equals(charge.atIssue());
    }

    boolean isConceded() {
        return says(ActionCode.OFFER_DISCOUNT) || says(ActionCode.OFFER_LABOUR_WAIVER) || charges.concession() != null;
    }
}

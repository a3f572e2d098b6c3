package org.guwen.inference;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.LegalParameter;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.WorkKind;
import org.guwen.facts.derived.Derived;
import org.guwen.facts.derived.Situation;
import org.jspecify.annotations.Nullable;

/** Computes what follows from the facts by arithmetic: ages, sums, periods of the law. */
final class Derivations {

    private static final Derived NOTHING = new Derived(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Set<ComplaintCategory> REPAIRS =
            EnumSet.of(ComplaintCategory.REPAIR_QUALITY, ComplaintCategory.REPEAT_REPAIR);

    private final CaseRun run;
    private final WarrantyPeriods periods;

    Derivations(CaseRun run) {
        this.run = run;
        this.periods = new WarrantyPeriods(run);
    }

    /** The view with everything derived that needs no table of advice. */
    View derive(View view) {
        Situation known = view.known();
        Vehicle vehicle = periods.withWarranty(Objects.requireNonNull(known.vehicle()));
        Complaint complaint = Objects.requireNonNull(known.complaint());
        boolean presumed = isPresumedOurFault(complaint);
        boolean twice = isRepairedTwice(complaint);
        Derived derived = new Derived(
                null,
                null,
                presumed,
                twice,
                false,
                false,
                totalFee(known.charge()),
                authenticities(run.facts()),
                null,
                WorkKind.ORDERED,
                periods.age(vehicle),
                periods.isJustOut(vehicle),
                periods.isWithin(vehicle, LegalParameter.THREE_GUARANTEES_YEARS, LegalParameter.THREE_GUARANTEES_KM),
                presumed || complaint.responsibility() == Responsibility.OUR_FAULT,
                null,
                null,
                null);
        return view.with(new Situation(
                known.topic(),
                known.actor(),
                known.customer(),
                vehicle,
                complaint,
                known.charge(),
                known.project(),
                known.followUp(),
                known.lead(),
                known.workshop(),
                known.sales(),
                derived));
    }

    /** A situation with nothing but a few derived facts: the question to a limit or a parameter. */
    static Situation only(Derived derived) {
        return new Situation(null, null, null, null, null, null, null, null, null, null, null, derived);
    }

    /** Nothing derived. */
    static Derived nothing() {
        return NOTHING;
    }

    static Derived with(Derived d, @Nullable Severity severity, boolean planOverdue, boolean closeOverdue) {
        return new Derived(
                severity,
                d.branch(),
                d.presumedOurFault(),
                d.repairedTwice(),
                planOverdue,
                closeOverdue,
                d.totalFee(),
                d.authenticities(),
                d.projectGroup(),
                d.workKind(),
                d.daysSinceDelivery(),
                d.justOutOfWarranty(),
                d.withinThreeGuarantees(),
                d.remedyDue(),
                d.grantingRole(),
                d.grant(),
                d.legalParameter());
    }

    static Derived with(Derived d, WorkKind workKind) {
        return new Derived(
                d.severity(),
                d.branch(),
                d.presumedOurFault(),
                d.repairedTwice(),
                d.planOverdue(),
                d.closeOverdue(),
                d.totalFee(),
                d.authenticities(),
                d.projectGroup(),
                workKind,
                d.daysSinceDelivery(),
                d.justOutOfWarranty(),
                d.withinThreeGuarantees(),
                d.remedyDue(),
                d.grantingRole(),
                d.grant(),
                d.legalParameter());
    }

    static Derived with(Derived d, @Nullable ProjectGroup group) {
        return new Derived(
                d.severity(),
                d.branch(),
                d.presumedOurFault(),
                d.repairedTwice(),
                d.planOverdue(),
                d.closeOverdue(),
                d.totalFee(),
                d.authenticities(),
                group,
                d.workKind(),
                d.daysSinceDelivery(),
                d.justOutOfWarranty(),
                d.withinThreeGuarantees(),
                d.remedyDue(),
                d.grantingRole(),
                d.grant(),
                d.legalParameter());
    }

    /** LAW-MR-38: within the repair guarantee, no evidence of another cause in time. */
    private boolean isPresumedOurFault(Complaint complaint) {
        return complaint.responsibility() == Responsibility.UNDETERMINED
                && Boolean.TRUE.equals(complaint.withinRepairGuarantee())
                && !Boolean.TRUE.equals(complaint.evidenceNonRepairCause())
                && complaint.daysOpen() != null
                && complaint.daysOpen() > periods.parameter(LegalParameter.EVIDENCE_DAYS);
    }

    /** LAW-MR-38: the same fault not fixed by two repairs within the repair guarantee. */
    private static boolean isRepairedTwice(Complaint complaint) {
        return complaint.responsibility() == Responsibility.OUR_FAULT
                && complaint.category() != null
                && REPAIRS.contains(complaint.category())
                && Boolean.TRUE.equals(complaint.withinRepairGuarantee())
                && complaint.previousRepairsSameFault() != null
                && complaint.previousRepairsSameFault() >= 2;
    }

    private static @Nullable BigDecimal totalFee(@Nullable Charge charge) {
        if (charge == null) {
            return null;
        }
        List<BigDecimal> fees = Stream.of(charge.labourFee(), charge.partsFee(), charge.inspectionFee())
                .filter(fee -> fee != null)
                .toList();
        return fees.isEmpty() ? null : fees.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<Authenticity> authenticities(CaseFacts facts) {
        Set<Authenticity> found = EnumSet.noneOf(Authenticity.class);
        for (CosmeticProject project : Unknowns.or(facts.projects(), List.<CosmeticProject>of())) {
            if (project.product() != null && project.product().authenticity() != null) {
                found.add(project.product().authenticity());
            }
        }
        return found;
    }
}

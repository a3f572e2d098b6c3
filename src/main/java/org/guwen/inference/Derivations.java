package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.facts.Authenticity;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintCategory;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Derived;
import org.guwen.facts.LegalParameter;
import org.guwen.facts.ProjectGroup;
import org.guwen.facts.Responsibility;
import org.guwen.facts.Severity;
import org.guwen.facts.Situation;
import org.guwen.facts.Vehicle;
import org.guwen.facts.WarrantyStatus;
import org.guwen.facts.WorkKind;
import org.guwen.table.Row;
import org.guwen.table.TableCatalogue;
import org.jspecify.annotations.Nullable;

/** Computes what follows from the facts by arithmetic: ages, sums, periods of the law. */
final class Derivations {

    private static final Derived NOTHING = new Derived(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Set<ComplaintCategory> REPAIRS =
            EnumSet.of(ComplaintCategory.REPAIR_QUALITY, ComplaintCategory.REPEAT_REPAIR);

    /** "Just" out of warranty in the goodwill table: three months or 5,000 km (DT-03a, rows 15 and 16). */
    private static final int GRACE_MONTHS = 3;

    private static final int GRACE_KM = 5_000;

    private final CaseRun run;

    Derivations(CaseRun run) {
        this.run = run;
    }

    /** The view with everything derived that needs no table of advice. */
    View derive(View view) {
        Situation known = view.known();
        Vehicle vehicle = withWarranty(Objects.requireNonNull(known.vehicle()));
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
                age(vehicle),
                isJustOut(vehicle),
                isWithin(vehicle, LegalParameter.THREE_GUARANTEES_YEARS, LegalParameter.THREE_GUARANTEES_KM),
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
                && complaint.daysOpen() > parameter(LegalParameter.EVIDENCE_DAYS);
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

    /** The figure of a legal parameter on the business date. */
    int parameter(LegalParameter parameter) {
        Derived question = new Derived(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                parameter);
        return run.look(TableCatalogue.LEGAL_PARAMETERS, only(question)).decided().stream()
                .findFirst()
                .flatMap((Row row) -> row.outcome("value", BigDecimal.class))
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalStateException("no value of " + parameter + " on " + run.asOf()));
    }

    private Vehicle withWarranty(Vehicle v) {
        if (v.warrantyStatus() != WarrantyStatus.UNKNOWN) {
            return v;
        }
        Boolean within = isWithin(v, LegalParameter.WARRANTY_YEARS, LegalParameter.WARRANTY_KM);
        if (within == null) {
            return v;
        }
        return withStatus(v, within ? WarrantyStatus.IN_WARRANTY : WarrantyStatus.OUT_OF_WARRANTY);
    }

    private static Vehicle withStatus(Vehicle v, @Nullable WarrantyStatus status) {
        return new Vehicle(
                v.vin(), v.plate(), v.brand(), v.brandAuthorised(), v.model(), v.vehicleClass(), v.energy(),
                v.purchaseChannel(), v.invoiceDate(), v.deliveryDate(), v.mileageKm(), status, v.qualityProblem(),
                v.maintainedElsewhere(), v.failure(), v.seriousSafetyRepairs(), v.totalRepairDays());
    }

    /** Whether a period of years or kilometres, whichever ends first, still runs; {@code null} if not known. */
    private @Nullable Boolean isWithin(Vehicle vehicle, LegalParameter years, LegalParameter kilometres) {
        LocalDate start = start(vehicle);
        Integer mileage = vehicle.mileageKm();
        if (start == null && mileage == null) {
            return null;
        }
        boolean isTooOld = start != null && run.asOf().isAfter(start.plusYears(parameter(years)));
        boolean isTooFar = mileage != null && mileage > parameter(kilometres);
        if (isTooOld || isTooFar) {
            return false;
        }
        return (start == null || mileage == null) ? null : Boolean.TRUE;
    }

    /** LAW-SB-18: the periods run from the hand-over if its date differs from the invoice. */
    private static @Nullable LocalDate start(Vehicle vehicle) {
        return vehicle.deliveryDate() == null ? vehicle.invoiceDate() : vehicle.deliveryDate();
    }

    private @Nullable Integer age(Vehicle vehicle) {
        LocalDate start = start(vehicle);
        return start == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(start, run.asOf()));
    }

    private @Nullable Boolean isJustOut(Vehicle vehicle) {
        LocalDate start = start(vehicle);
        if (vehicle.warrantyStatus() != WarrantyStatus.OUT_OF_WARRANTY
                || start == null
                || vehicle.mileageKm() == null) {
            return null;
        }
        LocalDate grace =
                start.plusYears(parameter(LegalParameter.WARRANTY_YEARS)).plusMonths(GRACE_MONTHS);
        int graceKm = parameter(LegalParameter.WARRANTY_KM) + GRACE_KM;
        return !run.asOf().isAfter(grace) && vehicle.mileageKm() <= graceKm;
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

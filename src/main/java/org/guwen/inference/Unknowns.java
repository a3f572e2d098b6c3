package org.guwen.inference;

import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Sales;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.BuyerType;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.LostReason;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.facts.code.WorkAuthorization;
import org.jspecify.annotations.Nullable;

/** Names what is not known: an absent fact becomes the constant that says so, never a guess (AMB-12, AMB-17). */
final class Unknowns {

    private Unknowns() {}

    static <T> T or(@Nullable T value, T unknown) {
        return value == null ? unknown : value;
    }

    static Vehicle named(Vehicle v) {
        return new Vehicle(
                v.vin(),
                v.plate(),
                v.brand(),
                v.brandAuthorised(),
                v.model(),
                v.vehicleClass(),
                v.energy(),
                or(v.purchaseChannel(), PurchaseChannel.UNKNOWN),
                v.invoiceDate(),
                v.deliveryDate(),
                v.mileageKm(),
                or(v.warrantyStatus(), WarrantyStatus.UNKNOWN),
                v.qualityProblem(),
                v.maintainedElsewhere(),
                v.failure(),
                v.seriousSafetyRepairs(),
                v.totalRepairDays());
    }

    static Complaint named(Complaint c) {
        return new Complaint(
                c.channel(),
                c.category(),
                or(c.responsibility(), Responsibility.UNDETERMINED),
                c.issues(),
                c.hasVehicleProblem(),
                c.emotion(),
                c.otherCustomersPresent(),
                c.repairHistoryReviewed(),
                c.customerPreferredTime(),
                or(c.inspectionConsent(), Consent.NOT_ASKED),
                or(c.repairConsent(), Consent.NOT_ASKED),
                c.previousRepairsSameFault(),
                c.safetyRelated(),
                c.injuryOrFire(),
                c.mediaOrLegal(),
                c.customerRequestsManager(),
                c.managerNeeded(),
                c.undueDemand(),
                c.customerInsists(),
                c.receivedAt(),
                c.daysOpen(),
                c.withinRepairGuarantee(),
                c.evidenceNonRepairCause(),
                c.exchangeOrReturnDemanded(),
                c.closed(),
                c.description());
    }

    static Charge named(Charge c) {
        return new Charge(
                or(c.atIssue(), false),
                c.labourFee(),
                c.partsFee(),
                c.inspectionFee(),
                c.overchargedAmount(),
                c.requested(),
                c.quotationClear(),
                c.concessionAlreadyGiven());
    }

    static CosmeticProject named(CosmeticProject p) {
        return new CosmeticProject(
                p.projectType(),
                p.group(),
                p.simpleInstall(),
                p.affects(),
                p.effectKnown(),
                or(p.legalApproval(), LegalApproval.UNKNOWN),
                p.stdHoursDisclosed(),
                p.labourFeeDisclosed(),
                p.explainedFunctions(),
                p.explainedPerformance(),
                p.explainedAdverseEffects(),
                p.explainedDirectly(),
                or(p.workCommission(), WorkAuthorization.NONE),
                p.contractSigned(),
                p.customerRequestsContract(),
                p.customerWaiver(),
                p.product(),
                p.lightTransmittance(),
                p.mirrorFilm(),
                p.forbiddenByManual());
    }

    static FollowUp named(FollowUp f) {
        return new FollowUp(
                f.sold(),
                or(f.satisfaction(), Satisfaction.UNKNOWN),
                f.occasions(),
                f.daysSinceLastContact(),
                f.clubMember(),
                f.changeArea(),
                f.daysSinceDelivery(),
                f.repairHandedOver(),
                f.maintenanceBooked(),
                f.recallOpen(),
                f.complaintClosed());
    }

    static Lead named(Lead l) {
        return new Lead(
                or(l.lostReason(), LostReason.UNKNOWN),
                l.trueReasonKnown(),
                l.problemRaised(),
                l.resolvedQuickly(),
                l.meetsExpectation(),
                l.seriouslyUpset(),
                l.daysSinceLastContact(),
                l.doNotContact(),
                l.competitorChannel(),
                l.asksForHelp(),
                l.unansweredContacts());
    }

    static Sales named(Sales s) {
        return new Sales(
                s.currentStep(),
                or(s.stepCompleted(), false),
                or(s.dealClosed(), false),
                or(s.buyerType(), BuyerType.END_CUSTOMER),
                or(s.skipTestDrive(), false));
    }
}

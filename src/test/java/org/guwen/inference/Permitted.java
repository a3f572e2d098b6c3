package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Demand;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Sales;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.SalesStep;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.facts.code.WearPart;
import org.jspecify.annotations.Nullable;

/** Tells facts that contradict one another from those that can all be true; the product accepts only the latter. */
final class Permitted {

    private Permitted() {}

    static boolean is(CaseFacts facts, LocalDate asOf) {
        return (facts.complaint() == null || complaint(facts.complaint(), asOf))
                && charges(facts).allMatch(Permitted::charge)
                && (facts.vehicle() == null || vehicle(facts.vehicle(), isBusiness(facts), asOf))
                && (facts.lead() == null || lead(facts.lead()))
                && (facts.sales() == null || sales(facts.sales()))
                && (facts.followUp() == null || followUp(facts.followUp()));
    }

    private static boolean complaint(Complaint complaint, LocalDate asOf) {
        return days(complaint, asOf)
                && demands(complaint)
                && consents(complaint.repairConsent(), complaint.inspectionConsent())
                && issues(complaint).stream()
                        .allMatch(issue -> consents(
                                own(issue.repairConsent(), complaint.repairConsent()),
                                own(issue.inspectionConsent(), complaint.inspectionConsent())));
    }

    /** AMB-48: days of the calendar in China, the day of receipt is 0. */
    private static boolean days(Complaint complaint, LocalDate asOf) {
        if (complaint.receivedAt() == null) {
            return true;
        }
        LocalDate received = complaint
                .receivedAt()
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        return !received.isAfter(asOf)
                && (complaint.daysOpen() == null || complaint.daysOpen() == ChronoUnit.DAYS.between(received, asOf));
    }

    /** AMB-39: a demand for exchange or return is the same thing in both places. */
    private static boolean demands(Complaint complaint) {
        Set<DemandCode> codes = Objects.requireNonNullElse(complaint.demands(), List.<Demand>of()).stream()
                .map(Demand::code)
                .collect(Collectors.toSet());
        boolean isDenied = Boolean.FALSE.equals(complaint.exchangeOrReturnDemanded());
        boolean isMade = Boolean.TRUE.equals(complaint.exchangeOrReturnDemanded());
        return !(isDenied && codes.contains(DemandCode.EXCHANGE_OR_RETURN))
                && !(isMade && codes.contains(DemandCode.NOTHING));
    }

    private static @Nullable Consent own(@Nullable Consent own, @Nullable Consent inherited) {
        return own == null ? inherited : own;
    }

    private static boolean consents(@Nullable Consent repair, @Nullable Consent inspection) {
        return repair != Consent.GRANTED || inspection != Consent.REFUSED;
    }

    private static List<ComplaintIssue> issues(Complaint complaint) {
        return Objects.requireNonNullElse(complaint.issues(), List.of());
    }

    private static Stream<Charge> charges(CaseFacts facts) {
        List<Charge> charges = new ArrayList<>();
        if (facts.charge() != null) {
            charges.add(facts.charge());
        }
        if (facts.complaint() != null) {
            issues(facts.complaint()).stream()
                    .map(ComplaintIssue::charge)
                    .filter(Objects::nonNull)
                    .forEach(charges::add);
        }
        return charges.stream();
    }

    private static boolean charge(Charge charge) {
        List<BigDecimal> fees = Stream.of(charge.labourFee(), charge.partsFee(), charge.inspectionFee())
                .filter(Objects::nonNull)
                .toList();
        boolean isOverchargeWithinTheFees = charge.overchargedAmount() == null
                || fees.size() < 3
                || charge.overchargedAmount().compareTo(fees.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) <= 0;
        boolean isConceded = charge.concessionGivenAmount() != null
                && charge.concessionGivenAmount().signum() > 0;
        return isOverchargeWithinTheFees && !(isConceded && Boolean.FALSE.equals(charge.concessionAlreadyGiven()));
    }

    private static boolean isBusiness(CaseFacts facts) {
        return facts.customer() != null && Boolean.FALSE.equals(facts.customer().isConsumer());
    }

    private static boolean vehicle(Vehicle vehicle, boolean isBusiness, LocalDate asOf) {
        LocalDate start = vehicle.deliveryDate() == null ? vehicle.invoiceDate() : vehicle.deliveryDate();
        boolean isInLegalWarranty = start != null
                && asOf.isBefore(start.plusYears(3))
                && vehicle.mileageKm() != null
                && vehicle.mileageKm() < 60_000
                && !isBusiness
                && (vehicle.wearPart() == null || vehicle.wearPart() == WearPart.NONE);
        return vehicle.warrantyStatus() != WarrantyStatus.OUT_OF_WARRANTY || !isInLegalWarranty;
    }

    private static boolean lead(Lead lead) {
        boolean isSolved = Boolean.TRUE.equals(lead.resolvedQuickly()) || Boolean.TRUE.equals(lead.meetsExpectation());
        return !isSolved || !Boolean.FALSE.equals(lead.problemRaised());
    }

    private static boolean sales(Sales sales) {
        SalesStep step = sales.currentStep();
        return !Boolean.TRUE.equals(sales.dealClosed())
                || step == null
                || step.compareTo(SalesStep.NEGOTIATION_CLOSING) >= 0;
    }

    private static boolean followUp(FollowUp followUp) {
        return followUp.satisfaction() == null
                || followUp.satisfaction() == Satisfaction.UNKNOWN
                || !Boolean.FALSE.equals(followUp.sold());
    }
}

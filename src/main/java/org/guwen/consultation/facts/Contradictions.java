package org.guwen.consultation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Sales;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.SalesStep;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.code.WarrantyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Facts that cannot both be true. Each pair is one mistake that names both places; which of the two is wrong only the
 * caller knows, so nothing is guessed.
 */
final class Contradictions {

    // LAW-SB-18: no maker may promise less.
    private static final int LEAST_WARRANTY_YEARS = 3;
    private static final int LEAST_WARRANTY_KM = 60_000;

    private final Mistakes mistakes;
    private final LocalDate today;

    Contradictions(Mistakes mistakes, LocalDate today) {
        this.mistakes = mistakes;
        this.today = today;
    }

    void check(CaseFacts facts) {
        Complaint complaint = facts.complaint();
        if (complaint != null) {
            check(complaint, facts);
        }
        if (facts.vehicle() != null) {
            check(facts.vehicle(), facts);
        }
        if (facts.charge() != null) {
            check(facts.charge(), "/charge");
        }
        if (facts.lead() != null) {
            check(facts.lead());
        }
        if (facts.sales() != null) {
            check(facts.sales());
        }
        if (facts.followUp() != null) {
            check(facts.followUp());
        }
        checkProposals(facts);
    }

    private void check(Complaint complaint, CaseFacts facts) {
        if (complaint.repairConsent() == Consent.GRANTED && complaint.inspectionConsent() == Consent.REFUSED) {
            add("/complaint/repairConsent", "/complaint/inspectionConsent", "consent");
        }
        if (complaint.receivedAt() != null) {
            notAfter(complaint.receivedAt().toLocalDate(), "/complaint/receivedAt", facts);
        }
        List<ComplaintIssue> issues = Objects.requireNonNullElse(complaint.issues(), List.of());
        for (int i = 0; i < issues.size(); i++) {
            check(issues.get(i), complaint, "/complaint/issues/" + i);
        }
    }

    /** An issue's absent consent is the complaint's; a pair that is wholly the complaint's is not named again. */
    private void check(ComplaintIssue issue, Complaint complaint, String pointer) {
        boolean ownRepair = issue.repairConsent() != null;
        boolean ownInspection = issue.inspectionConsent() != null;
        Consent repair = ownRepair ? issue.repairConsent() : complaint.repairConsent();
        Consent inspection = ownInspection ? issue.inspectionConsent() : complaint.inspectionConsent();
        boolean own = ownRepair || ownInspection;
        if (own && repair == Consent.GRANTED && inspection == Consent.REFUSED) {
            add(
                    (ownRepair ? pointer : "/complaint") + "/repairConsent",
                    (ownInspection ? pointer : "/complaint") + "/inspectionConsent",
                    "consent");
        }
        if (issue.charge() != null) {
            check(issue.charge(), pointer + "/charge");
        }
    }

    private void check(Charge charge, String pointer) {
        BigDecimal over = charge.overchargedAmount();
        boolean complete = Stream.of(charge.labourFee(), charge.partsFee(), charge.inspectionFee())
                .allMatch(Objects::nonNull);
        if (over == null || !complete) {
            return;
        }
        BigDecimal sum = Stream.of(charge.labourFee(), charge.partsFee(), charge.inspectionFee())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (over.compareTo(sum) > 0) {
            add(pointer + "/overchargedAmount", pointer + "/labourFee", "overcharge", sum.toPlainString());
        }
    }

    private void check(Vehicle vehicle, CaseFacts facts) {
        notAfter(vehicle.invoiceDate(), "/vehicle/invoiceDate", facts);
        notAfter(vehicle.deliveryDate(), "/vehicle/deliveryDate", facts);
        boolean delivered = vehicle.deliveryDate() != null;
        LocalDate start = delivered ? vehicle.deliveryDate() : vehicle.invoiceDate();
        Integer mileage = vehicle.mileageKm();
        if (vehicle.warrantyStatus() != WarrantyStatus.OUT_OF_WARRANTY || start == null || mileage == null) {
            return;
        }
        LocalDate date = date(facts);
        boolean young = !date.isBefore(start) && date.isBefore(start.plusYears(LEAST_WARRANTY_YEARS));
        if (young && mileage < LEAST_WARRANTY_KM && !isBusiness(facts.customer())) {
            add(
                    "/vehicle/warrantyStatus",
                    delivered ? "/vehicle/deliveryDate" : "/vehicle/invoiceDate",
                    "warranty",
                    LEAST_WARRANTY_YEARS,
                    LEAST_WARRANTY_KM);
        }
    }

    // The legal minimum protects consumers; a fleet may have agreed on less.
    private static boolean isBusiness(@Nullable Customer customer) {
        return customer != null && Boolean.FALSE.equals(customer.isConsumer());
    }

    private void check(Lead lead) {
        if (!Boolean.FALSE.equals(lead.problemRaised())) {
            return;
        }
        if (Boolean.TRUE.equals(lead.resolvedQuickly())) {
            add("/lead/resolvedQuickly", "/lead/problemRaised", "lead");
        }
        if (Boolean.TRUE.equals(lead.meetsExpectation())) {
            add("/lead/meetsExpectation", "/lead/problemRaised", "lead");
        }
    }

    private void check(Sales sales) {
        SalesStep step = sales.currentStep();
        if (Boolean.TRUE.equals(sales.dealClosed())
                && step != null
                && step.compareTo(SalesStep.NEGOTIATION_CLOSING) < 0) {
            add("/sales/dealClosed", "/sales/currentStep", "sales", step.name());
        }
    }

    private void check(FollowUp followUp) {
        Satisfaction satisfaction = followUp.satisfaction();
        boolean told = satisfaction != null && satisfaction != Satisfaction.UNKNOWN;
        if (told && Boolean.FALSE.equals(followUp.sold())) {
            add("/followUp/satisfaction", "/followUp/sold", "followUp");
        }
    }

    private void checkProposals(CaseFacts facts) {
        Complaint complaint = facts.complaint();
        List<ComplaintIssue> given = complaint == null ? null : complaint.issues();
        int issues = given == null ? 0 : given.size();
        var proposals = Objects.requireNonNullElse(facts.proposals(), List.<org.guwen.facts.Proposal>of());
        for (int i = 0; i < proposals.size(); i++) {
            Integer issue = proposals.get(i).issue();
            if (issue != null && issue >= issues) {
                add("/proposals/" + i + "/issue", "/complaint/issues", "issue", issue, issues);
            }
        }
    }

    private void notAfter(@Nullable LocalDate day, String pointer, CaseFacts facts) {
        LocalDate date = date(facts);
        if (day != null && day.isAfter(date)) {
            add(pointer, "/asOf", "future", day, date);
        }
    }

    private LocalDate date(CaseFacts facts) {
        return facts.asOf() == null ? today : facts.asOf();
    }

    private void add(String pointer, String other, String key, Object... arguments) {
        Object[] all =
                Stream.concat(Stream.of(pointer, other), Stream.of(arguments)).toArray();
        mistakes.add(pointer, MistakeCode.CONTRADICTION, "contradiction." + key, all);
    }
}

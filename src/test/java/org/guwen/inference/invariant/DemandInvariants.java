package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.Demand;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.Topic;

/** What must hold of what a customer demands, and of what is put right (AMB-44, AMB-45, AMB-61, AMB-64). */
final class DemandInvariants {

    /** What the practice allows as an answer, by branch; nothing is said of what the facts of the car decide. */
    private static final Map<DemandCode, Map<Branch, Set<DemandAnswer>>> ALLOWED = Map.of(
            DemandCode.REWORK, work(),
            DemandCode.REPAIR, work(),
            DemandCode.REFUND,
                    answers(
                            EnumSet.of(DemandAnswer.DUE, DemandAnswer.NEGOTIABLE),
                            EnumSet.of(DemandAnswer.NOT_DUE),
                            EnumSet.of(DemandAnswer.NOT_DUE)),
            DemandCode.OTHER_SHOP,
                    answers(
                            EnumSet.of(DemandAnswer.DUE, DemandAnswer.NEGOTIABLE),
                            EnumSet.of(DemandAnswer.DUE),
                            EnumSet.of(DemandAnswer.NOT_DUE)),
            DemandCode.COMPENSATION,
                    answers(
                            EnumSet.of(DemandAnswer.NEGOTIABLE),
                            EnumSet.of(DemandAnswer.DUE, DemandAnswer.NEGOTIABLE),
                            EnumSet.of(DemandAnswer.NOT_DUE)),
            DemandCode.APOLOGY,
                    answers(
                            EnumSet.of(DemandAnswer.DUE),
                            EnumSet.of(DemandAnswer.NEGOTIABLE),
                            EnumSet.of(DemandAnswer.NOT_DUE)),
            DemandCode.DISCOUNT,
                    answers(
                            EnumSet.of(DemandAnswer.NOT_DUE),
                            EnumSet.of(DemandAnswer.NOT_DUE),
                            EnumSet.of(DemandAnswer.NEGOTIABLE, DemandAnswer.NOT_DUE)));

    /** Money that is returned whatever the branch: a deposit, or work with a suspect product. */
    private static final Set<DemandCode> OF_OTHER_GROUNDS = EnumSet.of(DemandCode.REFUND);

    private DemandInvariants() {}

    private static Map<Branch, Set<DemandAnswer>> work() {
        return answers(
                EnumSet.of(DemandAnswer.DUE, DemandAnswer.NOT_DUE),
                EnumSet.of(DemandAnswer.DUE),
                EnumSet.of(DemandAnswer.NOT_DUE));
    }

    private static Map<Branch, Set<DemandAnswer>> answers(
            Set<DemandAnswer> ourFault, Set<DemandAnswer> warranty, Set<DemandAnswer> notOurs) {
        return Map.of(
                Branch.OUR_FAULT, ourFault,
                Branch.WARRANTY, warranty,
                Branch.NOT_OURS, notOurs,
                Branch.UNDETERMINED, EnumSet.of(DemandAnswer.OPEN));
    }

    private static List<Demand> demands(Answered answered) {
        var complaint = answered.facts().complaint();
        return complaint == null || complaint.demands() == null ? List.of() : complaint.demands();
    }

    /** Every demand has exactly one answer, in both languages; whoever demands nothing is answered nothing. */
    static void everyDemandHasOneAnswer(Answered answered, Consumer<String> broken) {
        if (answered.facts().topic() != Topic.COMPLAINT && answered.facts().topic() != Topic.WARRANTY) {
            return;
        }
        List<Demand> told = demands(answered);
        for (int i = 0; i < told.size(); i++) {
            int index = i;
            long answers = answered.advice().demands().stream()
                    .filter(said -> said.index() == index)
                    .count();
            DemandCode code = told.get(i).code();
            if (answers != (code == DemandCode.NOTHING ? 0 : 1)) {
                broken.accept(code + " has " + answers + " answers");
            }
        }
        for (Advice.DemandVerdict said : answered.advice().demands()) {
            boolean isNobodys = said.answer() == DemandAnswer.NEGOTIABLE && said.decidedBy() == null;
            boolean isNegative =
                    said.limitAmount() != null && said.limitAmount().signum() < 0;
            if (isNobodys || isNegative || said.because().isEmpty()) {
                broken.accept("who decides up to what, and why? " + said);
            }
        }
    }

    /** The answer is one that the branch of the complaint allows, of several issues one that one of them allows. */
    static void demandsAreAnsweredByTheBranch(Answered answered, Consumer<String> broken) {
        if (!answered.isComplaint()) {
            return;
        }
        List<Branch> branches =
                answered.issues().stream().map(ToldIssue::branch).distinct().toList();
        for (Advice.DemandVerdict said : answered.advice().demands()) {
            Map<Branch, Set<DemandAnswer>> byBranch = ALLOWED.get(said.code());
            if (said.code() == DemandCode.EXPLANATION && said.answer() != DemandAnswer.DUE) {
                broken.accept("no explanation: " + said);
            }
            if (byBranch == null || (OF_OTHER_GROUNDS.contains(said.code()) && hasOtherGrounds(answered))) {
                continue;
            }
            if (branches.stream()
                    .noneMatch(branch -> byBranch.getOrDefault(branch, Set.of()).contains(said.answer()))) {
                broken.accept(said.code() + " is " + said.answer() + " in " + branches);
            }
            DemandAnswer least = branches.stream()
                    .map(branch -> least(byBranch.getOrDefault(branch, Set.of(DemandAnswer.NOT_DUE))))
                    .min(DemandAnswer::compareTo)
                    .orElseThrow();
            if (said.answer().compareTo(least) > 0) {
                broken.accept(said.code() + " is only " + said.answer() + ", at least " + least + " in " + branches);
            }
        }
    }

    private static DemandAnswer least(Set<DemandAnswer> answers) {
        return new ArrayList<>(answers).get(answers.size() - 1);
    }

    private static boolean hasOtherGrounds(Answered answered) {
        boolean isDeposit = answered.issues().stream().anyMatch(issue -> issue.category() == ComplaintCategory.DEPOSIT);
        return isDeposit
                || answered.says(ActionCode.REPLACE_WITH_GENUINE)
                || answered.says(ActionCode.REFUND_WORK)
                || (answered.isClosed() && isWorkDone(answered));
    }

    /** Of a closed complaint no act is left to tell that a product already on the car was suspect. */
    private static boolean isWorkDone(Answered answered) {
        return answered.facts().projects() != null
                && answered.facts().projects().stream().anyMatch(project -> Boolean.TRUE.equals(project.usedOnCar()));
    }

    /** Whoever does not let us redo it is not pressed, and two ways are never both a must (AMB-45). */
    static void refusedReworkIsNotBooked(Answered answered, Consumer<String> broken) {
        var complaint = answered.facts().complaint();
        List<ToldIssue> issues = answered.issues();
        for (ToldIssue issue : issues) {
            boolean isRefused = complaint != null
                    && issues.size() == 1
                    && (complaint.issues() == null || complaint.issues().isEmpty())
                    && complaint.repairConsent() == Consent.REFUSED;
            if (isRefused && issue.branch() == Branch.OUR_FAULT && issue.says(ActionCode.ARRANGE_REWORK)) {
                broken.accept("refused rework is booked");
            }
            boolean isElsewhere = issue.actions().stream()
                    .anyMatch(act ->
                            act.code() == ActionCode.OTHER_SHOP_AT_OUR_COST && act.obligation() == Obligation.MUST);
            if (isElsewhere && issue.says(ActionCode.ARRANGE_REWORK)) {
                broken.accept("issue " + issue.index() + " is redone by us and by another shop");
            }
        }
    }

    /** What is said of fraud stays in the store, and never concerns who is no consumer (AMB-44, AMB-51, AMB-56). */
    static void fraudStaysInTheStore(Answered answered, Consumer<String> broken) {
        var customer = answered.facts().customer();
        boolean isConsumer = customer == null || !Boolean.FALSE.equals(customer.isConsumer());
        answered.advice().disclosures().stream()
                .filter(told -> told.code().equals("FRAUD_RISK"))
                .filter(told -> answered.isComplaint() && (told.audience() != Audience.INTERNAL || !isConsumer))
                .forEach(told -> broken.accept("fraud is told: " + told.audience() + ", consumer " + isConsumer));
    }

    /** A bill is paid back once: no more than what was charged too much and what was paid, twice for earnest money. */
    static void nothingIsPaidBackTwice(Answered answered, Consumer<String> broken) {
        var refund = answered.advice().charges().refund();
        if (refund == null || answered.issues().size() != 1) {
            return;
        }
        var charge = answered.issues().get(0).charge();
        if (charge == null) {
            broken.accept("pays back " + refund + " of no bill");
            return;
        }
        BigDecimal most = Stream.of(
                        charge.paidAmount(), charge.paidAmount(), charge.overchargedAmount(), charge.inspectionFee())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (refund.compareTo(most) > 0 || refund.signum() <= 0) {
            broken.accept("pays back " + refund + " of " + charge);
        }
    }
}

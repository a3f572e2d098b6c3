package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Charge;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/** What must hold of all money: full cover, free inspections, bounded concessions, authority. */
final class MoneyInvariants {

    private MoneyInvariants() {}

    /** Invariant 1: for our fault the customer pays nothing, and no discount takes the place of that. */
    static void ourFaultIsCoveredInFull(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            if (issue.responsibility() != Responsibility.OUR_FAULT) {
                continue;
            }
            BigDecimal rework = issue.charges().customerPays().get(ChargeItem.REWORK);
            if (rework == null || rework.signum() != 0) {
                broken.accept("issue " + issue.index() + " pays for rework: " + rework);
            }
            if (issue.isConceded()) {
                broken.accept("issue " + issue.index() + " is conceded instead of covered");
            }
        }
        answered.judged()
                .filter(Answered.Judged::isConcession)
                .filter(said -> isForOurFault(answered, said) && said.verdict() != Verdict.PROHIBITED)
                .forEach(said -> broken.accept("concession for our fault: " + said));
    }

    private static boolean isForOurFault(Answered answered, Answered.Judged said) {
        if (said.proposal().asRemedyFor() == Responsibility.OUR_FAULT) {
            return true;
        }
        List<ToldIssue> issues = answered.issues();
        Integer issue = said.proposal().issue();
        if (issue != null && !issues.isEmpty()) {
            return issues.get(issue).responsibility() == Responsibility.OUR_FAULT;
        }
        var complaint = answered.facts().complaint();
        return issues.isEmpty()
                ? complaint != null && complaint.responsibility() == Responsibility.OUR_FAULT
                : issues.stream().allMatch(own -> own.responsibility() == Responsibility.OUR_FAULT);
    }

    /** Invariant 2: an inspection that is offered free costs nothing. */
    static void freeInspectionCostsNothing(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            BigDecimal fee = issue.charges().customerPays().get(ChargeItem.INSPECTION);
            if (issue.says(ActionCode.OFFER_FREE_INSPECTION) && (fee == null || fee.signum() != 0)) {
                broken.accept("issue " + issue.index() + " pays for the free inspection: " + fee);
            }
        }
    }

    /** Invariant 4, first half: who may be offered a concession at all. */
    static void concessionNeedsBranchFourAndCharge(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            if (issue.isConceded() && (issue.branch() != Branch.NOT_OURS || !issue.isChargeAtIssue())) {
                broken.accept("issue " + issue.index() + " is conceded in branch " + issue.branch());
            }
        }
        boolean isPossible = answered.issues().stream()
                .anyMatch(issue -> issue.branch() == Branch.NOT_OURS && issue.isChargeAtIssue());
        if (!isPossible
                && (answered.says(ActionCode.OFFER_DISCOUNT) || answered.says(ActionCode.OFFER_LABOUR_WAIVER))) {
            broken.accept("a concession is offered in the whole");
        }
        answered.judged()
                .filter(said -> said.isConcession() && !isPossible && said.verdict() != Verdict.PROHIBITED)
                .forEach(said -> broken.accept("concession without branch 4 and charge: " + said));
    }

    /** Invariant 4, second half: no item is negative or above its fee, and the sum is right. */
    static void amountsStayWithinTheFees(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            bounded("issue " + issue.index(), issue.charges(), Stream.ofNullable(issue.charge()), broken);
        }
        Set<Charge> bills = Collections.newSetFromMap(new IdentityHashMap<>());
        answered.issues().stream()
                .map(ToldIssue::charge)
                .filter(Objects::nonNull)
                .forEach(bills::add);
        if (answered.isComplaint()) {
            bounded("the case", answered.advice().charges(), bills.stream(), broken);
        }
    }

    private static void bounded(String what, Advice.Charges charges, Stream<Charge> bills, Consumer<String> broken) {
        List<Charge> all = bills.toList();
        charges.customerPays().forEach((item, amount) -> {
            BigDecimal most = most(item, all);
            if (amount.signum() < 0 || amount.compareTo(most) > 0 || amount.scale() != 2) {
                broken.accept(what + " pays " + amount + " for " + item + ", billed " + most);
            }
        });
        Map<ChargeItem, BigDecimal> pays = charges.customerPays();
        BigDecimal total = pays.get(ChargeItem.TOTAL);
        BigDecimal sum = pays.entrySet().stream()
                .filter(entry -> entry.getKey() != ChargeItem.TOTAL)
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && total.compareTo(sum) != 0) {
            broken.accept(what + " pays " + total + " in total, not " + sum);
        }
    }

    private static BigDecimal most(ChargeItem item, List<Charge> bills) {
        Function<Charge, @Nullable BigDecimal> fee = switch (item) {
            case LABOUR -> Charge::labourFee;
            case PARTS -> Charge::partsFee;
            case INSPECTION -> Charge::inspectionFee;
            case REWORK -> charge -> null;
            case TOTAL ->
                charge -> Stream.of(charge.labourFee(), charge.partsFee(), charge.inspectionFee())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
        return bills.stream().map(fee).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An amount that one issue leaves open is not settled in the whole either. */
    static void openAmountIsAbsentInTheWhole(Answered answered, Consumer<String> broken) {
        for (ToldIssue issue : answered.issues()) {
            for (ChargeItem item : List.of(ChargeItem.LABOUR, ChargeItem.PARTS)) {
                boolean isOpen = (issue.branch() == Branch.NOT_OURS || issue.branch() == Branch.UNDETERMINED)
                        && issue.charge() != null
                        && most(item, List.of(issue.charge())).signum() > 0
                        && !issue.charges().customerPays().containsKey(item);
                if (isOpen && answered.advice().charges().customerPays().containsKey(item)) {
                    broken.accept(item + " is open in issue " + issue.index() + " but settled in the whole");
                }
            }
        }
    }

    /**
     * Invariant 4, last half: one charge bears one concession unless the row stacks them, so that nothing is permitted
     * beside one that was given, and what is given together on one charge is not permitted either (AMB-42, AMB-43).
     */
    static void concessionsAreNotStacked(Answered answered, Consumer<String> broken) {
        List<ToldIssue> issues = answered.issues();
        for (ToldIssue issue : issues) {
            boolean isStackable = issue.charges().concession() != null
                    && issue.charges().concession().stackable();
            List<Answered.Judged> permitted = answered.judged()
                    .filter(said -> said.isConcession() && said.verdict() == Verdict.PERMITTED)
                    .filter(said -> Objects.equals(said.proposal().issue(), issue.index()) || issues.size() == 1)
                    .toList();
            long together =
                    permitted.stream().filter(MoneyInvariants::isTogether).count();
            if (!isStackable && together > 1) {
                broken.accept(together + " concessions together on issue " + issue.index());
            }
            if (!isStackable && isConceded(issue.charge()) && !permitted.isEmpty()) {
                broken.accept("a further concession on issue " + issue.index());
            }
        }
        answered.judged()
                .filter(said -> said.reason().equals("NOT_STACKABLE") && isAlone(answered, said))
                .forEach(said -> broken.accept("the only concession on its charge, yet not stackable: " + said));
    }

    private static boolean isTogether(Answered.Judged said) {
        return Boolean.TRUE.equals(said.proposal().together());
    }

    private static boolean isConceded(@Nullable Charge charge) {
        return charge != null
                && (Boolean.TRUE.equals(charge.concessionAlreadyGiven())
                        || (charge.concessionAlreadyGiven() == null
                                && charge.concessionGivenAmount() != null
                                && charge.concessionGivenAmount().signum() > 0));
    }

    private static boolean isAlone(Answered answered, Answered.Judged said) {
        Integer issue = said.proposal().issue();
        if (issue == null) {
            return false;
        }
        return answered.issues().get(issue).hasOwnCharge()
                && !isConceded(answered.issues().get(issue).charge())
                && answered.judged()
                        .filter(other -> other.isConcession() && other.index() != said.index())
                        .allMatch(other -> other.proposal().issue() != null
                                && !Objects.equals(issue, other.proposal().issue()));
    }
}

package org.guwen.inference.invariant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.inference.CaseEdits;

/** What must hold wherever the warranty runs. */
final class WarrantyInvariants {

    /** From the day after a loan car is owed (LAW-SB-21). */
    private static final int DAYS_WITHOUT_LOAN_CAR = 5;

    private WarrantyInvariants() {}

    /** Invariant 10: where the car was bought changes nothing of a free warranty repair. */
    static void warrantyRepairIsFreeForEveryOwner(Answered answered, Consumer<String> broken) {
        Vehicle vehicle = answered.facts().vehicle();
        boolean isEntitled = vehicle != null
                && Boolean.TRUE.equals(vehicle.brandAuthorised())
                && vehicle.warrantyStatus() == WarrantyStatus.IN_WARRANTY
                && Boolean.TRUE.equals(vehicle.qualityProblem())
                && PresumptionInvariants.hasNoWearPart(vehicle);
        if (!isEntitled) {
            return;
        }
        for (ToldIssue issue : answered.issues()) {
            if (issue.responsibility() == Responsibility.MANUFACTURER) {
                free(
                        "issue " + issue.index(),
                        issue.charges(),
                        answered.isClosed() || issue.says(ActionCode.WARRANTY_REPAIR_FREE),
                        broken);
            }
        }
        var complaint = answered.facts().complaint();
        boolean isOwnFault = complaint != null && complaint.responsibility() == Responsibility.CUSTOMER_CAUSE;
        if (answered.facts().topic() == Topic.WARRANTY && !isOwnFault) {
            free("the case", answered.advice().charges(), answered.says(ActionCode.WARRANTY_REPAIR_FREE), broken);
        }
        Map<PurchaseChannel, Object> results = new HashMap<>();
        for (PurchaseChannel channel : PurchaseChannel.values()) {
            CaseFacts elsewhere = CaseEdits.withPurchaseChannel(answered.facts(), channel);
            results.put(channel, money(answered.again().apply(elsewhere)));
        }
        if (Set.copyOf(results.values()).size() != 1) {
            broken.accept("the purchase channel matters: " + results);
        }
    }

    /** AMB-40, AMB-51: a right against the seller takes nothing away, and a company has none by the three guarantees. */
    static void rightsAddUp(Answered answered, Consumer<String> broken) {
        CaseFacts facts = answered.facts();
        Vehicle vehicle = facts.vehicle();
        boolean isTold = answered.says(ActionCode.INFORM_OF_RIGHT);
        boolean isCompany = facts.customer() != null
                && Boolean.FALSE.equals(facts.customer().isConsumer());
        boolean isClaim = answered.advice().deadlines().stream()
                .anyMatch(due -> due.code() == DeadlineCode.ANSWER_CLAIM || due.code() == DeadlineCode.COMPLETE_CLAIM);
        if (isCompany && (isTold || isClaim)) {
            broken.accept("a company is told of a right of consumers");
        }
        boolean isSoldElsewhere = vehicle == null || vehicle.purchaseChannel() != PurchaseChannel.OWN_STORE;
        if (isClaim && isSoldElsewhere) {
            broken.accept("a deadline of ours runs on a car that we did not sell");
        }
        boolean isFree = isTold
                && facts.topic() == Topic.WARRANTY
                && vehicle != null
                && vehicle.warrantyStatus() == WarrantyStatus.IN_WARRANTY
                && PresumptionInvariants.hasNoWearPart(vehicle);
        if (!isFree) {
            return;
        }
        if (!answered.says(ActionCode.WARRANTY_REPAIR_FREE)) {
            broken.accept("the right takes the free repair away");
        }
        boolean isLong = facts.workshop() != null
                && facts.workshop().daysInRepair() != null
                && facts.workshop().daysInRepair() > DAYS_WITHOUT_LOAN_CAR;
        if (isLong && !answered.advice().charges().storeBears().contains(CostItem.LOAN_CAR_OR_TRANSPORT)) {
            broken.accept("the right takes the loan car away");
        }
    }

    private static void free(String what, Advice.Charges charges, boolean isRepaired, Consumer<String> broken) {
        boolean isFree = Stream.of(ChargeItem.LABOUR, ChargeItem.PARTS, ChargeItem.TOTAL)
                .allMatch(item -> charges.customerPays().containsKey(item)
                        && charges.customerPays().get(item).signum() == 0);
        if (!isFree || !isRepaired) {
            broken.accept(what + " is repaired free: " + isRepaired + ", pays " + charges.customerPays());
        }
    }

    private static List<Object> money(Advice advice) {
        Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
        // That he is treated like every other owner is said only to him who bought elsewhere.
        advice.verdicts().stream()
                .filter(said -> !said.code().equals(ActionCode.EQUAL_TREATMENT.name()))
                .forEach(said -> verdicts.put(said.index(), said.verdict()));
        boolean isFree = advice.actions().stream().anyMatch(act -> act.code() == ActionCode.WARRANTY_REPAIR_FREE);
        return List.of(advice.charges().customerPays(), advice.charges().storeBears(), verdicts, isFree);
    }
}

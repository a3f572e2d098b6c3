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

    private WarrantyInvariants() {}

    /** Invariant 10: where the car was bought changes nothing of a free warranty repair. */
    static void warrantyRepairIsFreeForEveryOwner(Answered answered, Consumer<String> broken) {
        Vehicle vehicle = answered.facts().vehicle();
        boolean isEntitled = vehicle != null
                && Boolean.TRUE.equals(vehicle.brandAuthorised())
                && vehicle.warrantyStatus() == WarrantyStatus.IN_WARRANTY
                && Boolean.TRUE.equals(vehicle.qualityProblem());
        if (!isEntitled) {
            return;
        }
        for (ToldIssue issue : answered.issues()) {
            if (issue.responsibility() == Responsibility.MANUFACTURER) {
                free("issue " + issue.index(), issue.charges(), issue.says(ActionCode.WARRANTY_REPAIR_FREE), broken);
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

package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer is what every matching row says, each counted: for UNIQUE tables, where a second row makes the answer an
 * error. Rows that both versions hold count alike on both sides.
 */
final class OutcomeCounts implements AnswerComparison {

    @Override
    public AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open) {
        Map<Integer, Balance> balances = new LinkedHashMap<>();
        hits.stream()
                .filter(contender -> !contender.isCommon())
                .forEach(contender -> balance(balances, contender).hit(contender));
        open.stream()
                .filter(contender -> !contender.isCommon())
                .forEach(contender -> balance(balances, contender).open.add(contender));
        if (balances.values().stream().anyMatch(Balance::isTilted)) {
            return AnswerAgreement.DIFFERENT;
        }
        return balances.values().stream()
                .flatMap(balance -> balance.open.stream())
                .findFirst()
                .<AnswerAgreement>map(AnswerAgreement.DependsOn::new)
                .orElse(AnswerAgreement.SAME);
    }

    private static Balance balance(Map<Integer, Balance> balances, RowVersion contender) {
        return balances.computeIfAbsent(contender.outcome(), outcome -> new Balance());
    }

    /** How often one outcome is said before and after. */
    private static final class Balance {

        private final List<RowVersion> open = new ArrayList<>();
        private int surplus;

        void hit(RowVersion contender) {
            surplus += contender.isBefore() ? 1 : -1;
        }

        /** Whether the open rows cannot even it out, whichever of them match. */
        boolean isTilted() {
            long balancing = open.stream()
                    .filter(contender -> surplus > 0 ? contender.isAfter() : contender.isBefore())
                    .count();
            return surplus != 0 && Math.abs(surplus) > balancing;
        }
    }
}

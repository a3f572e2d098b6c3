package org.guwen.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed, added up over the records that were asked so far.
 *
 * @param changed records with another answer
 * @param customer what customers would pay more, in CNY, where both answers settle it
 * @param approvalsAdded records that would need an approval and did not
 * @param approvalsRemoved records that would need no approval any more
 * @param demands records in which a demand of the customer would be answered otherwise
 * @param byTopic records with another answer, by topic
 * @param byStore records with another answer, by store
 * @param byRow records with another answer, by table and row that decided in one of the answers and is not the same
 */
record ImpactTotals(
        long changed,
        BigDecimal customer,
        long approvalsAdded,
        long approvalsRemoved,
        long demands,
        Map<String, Long> byTopic,
        Map<String, Long> byStore,
        Map<String, Long> byRow) {

    /** Copies the maps. */
    ImpactTotals {
        byTopic = Map.copyOf(byTopic);
        byStore = Map.copyOf(byStore);
        byRow = Map.copyOf(byRow);
    }

    /** Nothing yet. */
    static ImpactTotals none() {
        return new ImpactTotals(0, BigDecimal.ZERO, 0, 0, 0, Map.of(), Map.of(), Map.of());
    }

    /** With one more record whose answer changes. */
    ImpactTotals with(CaseImpact impact, String topic, String store) {
        return new ImpactTotals(
                changed + 1,
                customer.add(impact.customer()),
                approvalsAdded + (impact.approval() > 0 ? 1 : 0),
                approvalsRemoved + (impact.approval() < 0 ? 1 : 0),
                demands + (impact.changesDemands() ? 1 : 0),
                counted(byTopic, List.of(topic)),
                counted(byStore, List.of(store)),
                counted(byRow, impact.rows()));
    }

    private static Map<String, Long> counted(Map<String, Long> counts, Iterable<String> keys) {
        Map<String, Long> more = new TreeMap<>(counts);
        keys.forEach(key -> more.merge(key, 1L, Long::sum));
        return more;
    }
}

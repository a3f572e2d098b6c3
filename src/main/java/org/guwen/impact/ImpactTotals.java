package org.guwen.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

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

    /** Adds up more records, starting from these. */
    Sum sum() {
        return new Sum(this);
    }

    /** Adds up records whose answer changes. */
    static final class Sum {

        private final Map<String, Long> byTopic;
        private final Map<String, Long> byStore;
        private final Map<String, Long> byRow;
        private long changed;
        private BigDecimal customer;
        private long approvalsAdded;
        private long approvalsRemoved;
        private long demands;

        private Sum(ImpactTotals start) {
            this.changed = start.changed;
            this.customer = start.customer;
            this.approvalsAdded = start.approvalsAdded;
            this.approvalsRemoved = start.approvalsRemoved;
            this.demands = start.demands;
            this.byTopic = new HashMap<>(start.byTopic);
            this.byStore = new HashMap<>(start.byStore);
            this.byRow = new HashMap<>(start.byRow);
        }

        void add(CaseImpact impact, String topic, String store) {
            changed++;
            customer = customer.add(impact.customer());
            approvalsAdded += impact.approval() > 0 ? 1 : 0;
            approvalsRemoved += impact.approval() < 0 ? 1 : 0;
            demands += impact.changesDemands() ? 1 : 0;
            byTopic.merge(topic, 1L, Long::sum);
            byStore.merge(store, 1L, Long::sum);
            impact.rows().forEach(row -> byRow.merge(row, 1L, Long::sum));
        }

        ImpactTotals totals() {
            return new ImpactTotals(
                    changed, customer, approvalsAdded, approvalsRemoved, demands, byTopic, byStore, byRow);
        }
    }
}

package org.guwen.analysis.difference;

import java.util.List;
import org.guwen.table.HitPolicy;

/** Compares the answers of two versions of a table for a block of cases, under one hit policy. */
interface AnswerComparison {

    /**
     * Compares the answers.
     *
     * @param hits rows that match every case of the block
     * @param open rows that match some cases of the block
     */
    AnswerAgreement compare(List<RowVersion> hits, List<RowVersion> open);

    /** The comparison under a hit policy. */
    static AnswerComparison of(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE -> new OutcomeCounts();
            case FIRST -> new FirstOutcome();
            case PRIORITY -> new BestOutcomes();
            case COLLECT -> new OutcomeSets();
            case RULE_ORDER -> new OutcomeOrder();
        };
    }
}

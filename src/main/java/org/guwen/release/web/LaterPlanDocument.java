package org.guwen.release.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.guwen.release.draft.LaterPlan;
import org.guwen.release.merge.TableMerge;

/** A plan that would take a change back, as JSON. */
record LaterPlanDocument(long release, OffsetDateTime effectiveFrom, String message, List<TableMerge.Change> lacks) {

    static List<LaterPlanDocument> all(List<LaterPlan> plans, Locale locale) {
        return plans.stream()
                .map(plan -> new LaterPlanDocument(
                        plan.release(), plan.effectiveFrom(), plan.text().in(locale), plan.lacks()))
                .toList();
    }
}

package org.guwen.release.web;

import java.util.List;
import java.util.Locale;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.LaterPlans;
import org.guwen.release.draft.LaterPlan;
import org.guwen.release.publication.ActivationState;
import org.guwen.release.publication.ReleaseHistory;
import org.guwen.ruleset.Activation;
import org.guwen.text.LocalizedText;
import org.springframework.stereotype.Component;

/** Tells releases as JSON, each with the plans that would take back what it brings. */
@Component
class ReleaseDocuments {

    private final ReleaseHistory history;
    private final LaterPlans plans;

    ReleaseDocuments(ReleaseHistory history, LaterPlans plans) {
        this.history = history;
        this.plans = plans;
    }

    /** Every release, newest first. */
    List<ReleaseDocument> all(Locale locale) {
        return history.all().stream().map(entry -> document(entry, locale)).toList();
    }

    /** The release of that number. */
    ReleaseDocument of(long number, Locale locale) {
        return document(found(number), locale);
    }

    /** A release whose plan was called off, with the later plans that still hold what it was to bring. */
    ReleaseDocument calledOff(Activation plan, Locale locale) {
        return ReleaseDocument.of(found(plan.releaseNumber()), LaterPlanDocument.all(plans.holding(plan), locale));
    }

    private ReleaseHistory.ReleaseEntry found(long number) {
        return history.find(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        new LocalizedText("没有第 " + number + " 版", "There is no release " + number)));
    }

    private ReleaseDocument document(ReleaseHistory.ReleaseEntry entry, Locale locale) {
        List<LaterPlan> later = entry.activations().stream()
                .filter(told -> told.state() == ActivationState.IN_FORCE || told.state() == ActivationState.PENDING)
                .flatMap(told -> plans.after(told.activation()).stream())
                .distinct()
                .toList();
        return ReleaseDocument.of(entry, LaterPlanDocument.all(later, locale));
    }
}

package org.guwen.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.facts.derived.AssessedProject;
import org.guwen.facts.derived.Classified;
import org.guwen.facts.derived.Issue;
import org.jspecify.annotations.Nullable;

/** What the stages of a case found besides conclusions: its issues, its works, its class, its money. */
final class CaseFindings {

    private final Map<Issue, View> issues = new LinkedHashMap<>();
    private final List<AssessedProject> works = new ArrayList<>();
    private final Map<Integer, Advice.Concession> proposals = new LinkedHashMap<>();
    private final Map<Integer, Reduction> reductions = new LinkedHashMap<>();
    private @Nullable Classified classified;
    private Advice.Approval approval = new Advice.Approval(false, null, null, true, List.of());

    void add(Issue issue, View view) {
        issues.put(issue, view);
    }

    void add(AssessedProject work) {
        works.add(work);
    }

    void classified(Classified newClassified) {
        classified = newClassified;
    }

    /** The concession that the table proposes for an issue. */
    void proposed(int issue, Advice.Concession concession) {
        proposals.put(issue, concession);
    }

    /** A concession that the actor may grant on an issue. */
    void reduced(int issue, Reduction reduction) {
        reductions.put(issue, reduction);
    }

    void approval(Advice.Approval newApproval) {
        approval = newApproval;
    }

    Map<Issue, View> issues() {
        return issues;
    }

    List<AssessedProject> works() {
        return works;
    }

    @Nullable
    Classified classified() {
        return classified;
    }

    Advice.@Nullable Concession proposed(int issue) {
        return proposals.get(issue);
    }

    @Nullable
    Reduction reduction(int issue) {
        return reductions.get(issue);
    }

    Advice.Approval approval() {
        return approval;
    }
}

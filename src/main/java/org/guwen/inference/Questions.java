package org.guwen.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;

/** What to ask, the facts that most rules and rows wait for first. */
final class Questions {

    private static final Set<String> OWN_OF_ISSUE = Set.of(
            "category",
            "responsibility",
            "hasVehicleProblem",
            "inspectionConsent",
            "repairConsent",
            "previousRepairsSameFault",
            "withinRepairGuarantee",
            "evidenceNonRepairCause",
            "customerPreferredTime");

    private Questions() {}

    /** The questions of a case: one for each missing fact. */
    static List<Advice.Question> of(CaseRun run) {
        Map<String, Advice.Question> questions = new LinkedHashMap<>();
        run.questions().forEach((question, reasons) -> {
            String pointer = pointer(run.facts(), question.subject(), question.field());
            questions.merge(
                    pointer,
                    new Advice.Question(question.field(), pointer, reasons),
                    (first, second) -> new Advice.Question(first.field(), pointer, joined(first, second)));
        });
        return questions.values().stream()
                .sorted(Comparator.comparingInt(
                        (Advice.Question question) -> -question.because().size()))
                .map(question ->
                        new Advice.Question(question.field(), question.pointer(), Reason.distinct(question.because())))
                .toList();
    }

    private static List<Reason> joined(Advice.Question first, Advice.Question second) {
        List<Reason> reasons = new ArrayList<>(first.because());
        reasons.addAll(second.because());
        return reasons;
    }

    private static String pointer(CaseFacts facts, Subject subject, String field) {
        String path = "/" + field.replace('.', '/');
        if (subject.kind() == Subject.Kind.PROJECT && field.startsWith("project.")) {
            return "/projects/" + subject.index() + path.substring("/project".length());
        }
        boolean isMixed = facts.complaint() != null
                && facts.complaint().issues() != null
                && !facts.complaint().issues().isEmpty();
        if (subject.kind() == Subject.Kind.ISSUE && isMixed) {
            String issue = "/complaint/issues/" + subject.index();
            if (field.startsWith("charge.")) {
                return issue + path;
            }
            String own = field.startsWith("complaint.") ? field.substring("complaint.".length()) : "";
            return OWN_OF_ISSUE.contains(own) ? issue + "/" + own : path;
        }
        return path;
    }
}

package org.guwen.inference.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.guwen.inference.engine.RunResult;

/** What to ask, the facts that most rules and rows wait for first. */
public final class Questions {

    private Questions() {}

    /** The questions of a case: one for each missing fact. */
    public static List<Advice.Question> of(RunResult run) {
        Map<String, Advice.Question> questions = new LinkedHashMap<>();
        Set<Subject> closed = run.concluded().stream()
                .map(Concluded::conclusion)
                .filter(Conclusion.NothingToAsk.class::isInstance)
                .map(Conclusion::subject)
                .collect(Collectors.toSet());
        run.questions().forEach((question, reasons) -> {
            if (closed.contains(question.subject())) {
                return;
            }
            String pointer = FactPointers.of(run.subjects().facts(), question.subject(), question.field());
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
}

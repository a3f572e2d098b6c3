package org.guwen.inference.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.Subject;
import org.guwen.inference.engine.RunResult;

/** What to ask: safety first, then what decides branch and remedy, then money, then the rest (AMB-57). */
public final class Questions {

    private static final String UNTELLABLE = "UNTELLABLE";
    private static final QuestionOrder ORDER = QuestionOrder.get();

    private Questions() {}

    /** The questions of a case: one for each missing fact that somebody may be able to tell. */
    public static List<Advice.Question> of(RunResult run) {
        List<String> unknown = unknown(run);
        return all(run).stream()
                .filter(question -> !unknown.contains(question.pointer()))
                .toList();
    }

    /** Facts that would be asked for if anybody could tell them: the advice stands as long as nobody can. */
    public static List<Advice.Assumption> untellable(RunResult run) {
        List<String> unknown = unknown(run);
        return all(run).stream()
                .map(Advice.Question::pointer)
                .filter(unknown::contains)
                .map(pointer -> new Advice.Assumption(pointer, null, UNTELLABLE))
                .toList();
    }

    private static List<String> unknown(RunResult run) {
        return Objects.requireNonNullElse(run.subjects().facts().unknown(), List.of());
    }

    private static List<Advice.Question> all(RunResult run) {
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
            questions.merge(pointer, question(question.field(), pointer, reasons), Questions::joined);
        });
        return questions.values().stream()
                .sorted(Comparator.comparingInt(
                        question -> ORDER.of(question.field()).rank()))
                .toList();
    }

    private static Advice.Question question(String field, String pointer, List<Reason> because) {
        return new Advice.Question(field, pointer, ORDER.of(field).cost(), null, Reason.distinct(because));
    }

    private static Advice.Question joined(Advice.Question first, Advice.Question second) {
        List<Reason> because = new ArrayList<>(first.because());
        because.addAll(second.because());
        return question(first.field(), first.pointer(), because);
    }
}

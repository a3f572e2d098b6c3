package org.guwen.inference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Conclusion;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.engine.TableResult;
import org.guwen.inference.merge.AdviceAssembly;
import org.guwen.inference.possible.Examination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door to the rule engine. An answer is a pure function of facts, business date and knowledge base; safe for
 * many threads at once.
 */
@Component
public final class Inference {

    /** Judges a case that is only tried: nothing of it goes on record. */
    public Inferred infer(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf) {
        return infer(knowledge, facts, asOf, null);
    }

    /**
     * Judges a case.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @param keptAt when the consultation goes on record; {@code null} of a case that is only tried
     * @throws org.guwen.table.AmbiguousTableException if a table with one answer has several
     * @throws org.guwen.inference.engine.RunawayRuleException if rules do not come to rest
     */
    public Inferred infer(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        if (facts.topic() == null) {
            throw new IllegalArgumentException("a case has a topic");
        }
        return inferred(knowledge.engine().run(facts, asOf, keptAt));
    }

    private static Inferred inferred(RunResult run) {
        return new Inferred(
                new AdviceAssembly(run).assemble(),
                run.fired(),
                run.results().stream().flatMap(Inference::fired).toList(),
                figures(run),
                run.concluded().stream()
                        .filter(item -> item.conclusion() instanceof Conclusion.Value)
                        .toList(),
                ContradictoryFacts.of(run));
    }

    /**
     * Judges a case.
     *
     * @param isExamined whether its questions are proved and what it takes for granted is named
     */
    public Inferred infer(
            KnowledgeBase knowledge,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt,
            boolean isExamined) {
        return isExamined ? examine(knowledge, facts, asOf, keptAt) : infer(knowledge, facts, asOf, keptAt);
    }

    /**
     * Judges a case, proves its questions and names what the advice takes for granted: all facts that could still change it
     * and that nobody is asked for.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @param keptAt when the consultation goes on record; {@code null} of a case that is only tried
     */
    public Inferred examine(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        if (facts.topic() == null) {
            throw new IllegalArgumentException("a case has a topic");
        }
        RunResult run = knowledge.engine().run(facts, asOf, keptAt);
        Inferred inferred = inferred(run);
        if (!inferred.contradictions().isEmpty()) {
            return inferred;
        }
        Advice advice = inferred.advice();
        Examination examination = knowledge.examine(run);
        Set<String> spoken = new LinkedHashSet<>();
        advice.questions().forEach(question -> spoken.add(question.pointer()));
        advice.assumptions().forEach(assumption -> spoken.add(assumption.pointer()));
        List<Advice.Assumption> assumptions = new ArrayList<>(advice.assumptions());
        assumptions.addAll(examination.assumptions(spoken));
        Map<String, Object> parts = Map.of(
                "assumptions",
                List.copyOf(assumptions),
                "questions",
                new QuestionProofs(this, knowledge, facts, asOf, keptAt).proved(advice, examination.pointers()));
        return Records.with(inferred, "advice", Records.with(advice, parts));
    }

    private static Stream<FiredRow> fired(TableResult result) {
        return result.hits().stream()
                .map(row -> FiredRow.of(
                        result.index().table(), row, result.subject(), result.isDecided(row), result.inputs()));
    }

    private static List<Inferred.Hit> figures(RunResult run) {
        return run.figures().stream()
                .map(row -> new Inferred.Hit(row.table(), row.row(), Subject.CASE, true))
                .toList();
    }
}

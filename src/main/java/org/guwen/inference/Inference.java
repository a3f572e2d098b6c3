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

    /** Judges a case without proving its questions or naming what it takes for granted. */
    public Inferred infer(KnowledgeBase knowledge, CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        return infer(knowledge, facts, asOf, keptAt, false);
    }

    /**
     * Judges a case.
     *
     * @param facts the case; its topic must be given
     * @param asOf business date that dated rows are selected by
     * @param keptAt when the consultation goes on record; {@code null} of a case that is only tried
     * @param isExamined whether its questions are proved, and all facts named that could still change the advice and that
     *     nobody is asked for; nothing is if the facts contradict each other
     * @throws org.guwen.table.AmbiguousTableException if a table with one answer has several
     * @throws org.guwen.inference.engine.RunawayRuleException if rules do not come to rest
     */
    public Inferred infer(
            KnowledgeBase knowledge,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt,
            boolean isExamined) {
        if (facts.topic() == null) {
            throw new IllegalArgumentException("a case has a topic");
        }
        RunResult run = knowledge.engine().run(facts, asOf, keptAt);
        Inferred inferred = new Inferred(
                new AdviceAssembly(run).assemble(),
                run.fired(),
                run.results().stream().map(ConsultedTable::of).toList(),
                run.results().stream().flatMap(Inference::fired).toList(),
                figures(run),
                run.concluded().stream()
                        .filter(item -> item.conclusion() instanceof Conclusion.Value)
                        .toList(),
                ContradictoryFacts.of(run));
        if (!isExamined || !inferred.contradictions().isEmpty()) {
            return inferred;
        }
        QuestionProofs proofs = new QuestionProofs(this, knowledge, facts, asOf, keptAt);
        return Records.with(inferred, "advice", examined(inferred.advice(), knowledge.examine(run), proofs));
    }

    private static Advice examined(Advice advice, Examination examination, QuestionProofs proofs) {
        Set<String> spoken = new LinkedHashSet<>();
        advice.questions().forEach(question -> spoken.add(question.pointer()));
        advice.assumptions().forEach(assumption -> spoken.add(assumption.pointer()));
        List<Advice.Assumption> assumptions = new ArrayList<>(advice.assumptions());
        assumptions.addAll(examination.assumptions(spoken));
        return Records.with(
                advice,
                Map.of(
                        "assumptions",
                        List.copyOf(assumptions),
                        "questions",
                        proofs.proved(advice, examination.pointers())));
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

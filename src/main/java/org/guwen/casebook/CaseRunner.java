package org.guwen.casebook;

import java.util.List;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;

/**
 * Runs cases on one knowledge base. A case that fails is a result, never an exception; so is a case on which the
 * knowledge gives no advice at all.
 */
public final class CaseRunner {

    /** What a case fails in on which there is no advice at all. */
    public static final String ADVICE = "advice";

    private final Inference inference;
    private final KnowledgeBase knowledge;

    /** Runs cases on that knowledge. */
    public CaseRunner(Inference inference, KnowledgeBase knowledge) {
        this.inference = inference;
        this.knowledge = knowledge;
    }

    /** Runs all cases of a casebook, in order. */
    public List<CaseResult> run(Casebook casebook) {
        return casebook.cases().stream().map(this::run).toList();
    }

    /** Runs one case. */
    public CaseResult run(Case example) {
        Inferred inferred;
        try {
            inferred = inference.infer(knowledge, example.given(), example.asOf(), example.keptAt());
        } catch (RuntimeException e) {
            // A draft can hold two rows for one answer, or worse: its author learns it from the case, not from a trace.
            return new CaseResult(example, List.of(noAdvice(e)), null);
        }
        return new CaseResult(example, Comparison.of(example, new Outcome(inferred)), inferred);
    }

    private static Failure noAdvice(RuntimeException cause) {
        return new Failure(ADVICE, Failure.Relation.EQUAL, "an answer", new NoAdvice(cause));
    }
}

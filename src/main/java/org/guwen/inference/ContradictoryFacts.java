package org.guwen.inference;

import java.util.Comparator;
import java.util.List;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.question.FactPointers;

/**
 * Two facts that cannot both be true, each with its place in the request.
 *
 * @param pointer place of the one that is told to be wrong first
 * @param other place of the fact that it contradicts
 * @param code key {@code contradiction.<code>} of the texts
 * @param figures what the text quotes, in its order
 * @param because the rule that says so
 */
public record ContradictoryFacts(
        String pointer, String other, String code, List<Object> figures, List<Reason> because) {

    private static final List<String> FIELDS =
            Vocabulary.get().fields().stream().map(Field::path).toList();

    /** Copies the lists. */
    public ContradictoryFacts {
        figures = List.copyOf(figures);
        because = List.copyOf(because);
    }

    /** The contradictions that a run came to, in the order in which facts are declared. */
    static List<ContradictoryFacts> of(RunResult run) {
        return run.concluded().stream()
                .filter(item -> item.conclusion() instanceof Conclusion.Contradiction)
                .sorted(Comparator.comparingInt(item -> position((Conclusion.Contradiction) item.conclusion())))
                .map(item -> {
                    Conclusion.Contradiction found = (Conclusion.Contradiction) item.conclusion();
                    return new ContradictoryFacts(
                            FactPointers.of(run.subjects().facts(), found.subject(), found.field()),
                            FactPointers.of(run.subjects().facts(), found.ofOther(), found.other()),
                            found.code(),
                            found.figures(),
                            item.reasons());
                })
                .toList();
    }

    private static int position(Conclusion.Contradiction contradiction) {
        int position = FIELDS.indexOf(contradiction.field());
        return position < 0 ? FIELDS.size() : position;
    }
}

package org.guwen.inference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.advice.AdviceContent;
import org.guwen.advice.code.QuestionProof;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.facts.Records;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.question.AnswerValues;
import org.jspecify.annotations.Nullable;

/** Proves that the answers to questions change advice, by trying answers of each. */
final class QuestionProofs {

    /** Cases that are tried at most for all questions of a case; what is not proved by then stays unproved. */
    static final int TRIALS = 30;

    private final Inference inference;
    private final KnowledgeBase knowledge;
    private final CaseFacts facts;
    private final LocalDate asOf;
    private final @Nullable OffsetDateTime keptAt;
    private final AnswerValues answers;
    private int trials;

    QuestionProofs(
            Inference inference,
            KnowledgeBase knowledge,
            CaseFacts facts,
            LocalDate asOf,
            @Nullable OffsetDateTime keptAt) {
        this.inference = inference;
        this.knowledge = knowledge;
        this.facts = facts;
        this.asOf = asOf;
        this.keptAt = keptAt;
        this.answers = new AnswerValues(knowledge.ruleset().tables());
    }

    /**
     * The questions with what is known of each.
     *
     * @param asItIs advice on the case as it is
     * @param open pointers of the facts that can matter at all
     */
    List<Advice.Question> proved(Advice asItIs, Set<String> open) {
        String content = AdviceContent.settled(asItIs);
        List<Advice.Question> proved = new ArrayList<>();
        for (Advice.Question question : asItIs.questions()) {
            boolean canMatter = open.contains(question.pointer());
            QuestionProof proof =
                    canMatter && isWitnessed(facts, content, question) ? QuestionProof.SINGLE : QuestionProof.UNPROVED;
            proved.add(Records.with(question, "proof", proof));
        }
        for (int i = 0; i < proved.size(); i++) {
            Advice.Question question = proved.get(i);
            boolean isOpen = question.proof() == QuestionProof.UNPROVED && open.contains(question.pointer());
            if (isOpen && isJointly(question, proved)) {
                proved.set(i, Records.with(question, "proof", QuestionProof.JOINT));
            }
        }
        return List.copyOf(proved);
    }

    /** Whether an answer matters once another question is answered too. */
    private boolean isJointly(Advice.Question question, List<Advice.Question> others) {
        for (Advice.Question other : others) {
            if (!other.pointer().equals(question.pointer())) {
                for (Object value : values(other)) {
                    Optional<CaseFacts> told = told(facts, other.pointer(), value);
                    Optional<String> content = told.flatMap(this::content);
                    if (content.isPresent() && isWitnessed(told.get(), content.get(), question)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether an answer changes the advice on a case. */
    private boolean isWitnessed(CaseFacts from, String asItIs, Advice.Question question) {
        for (Object value : values(question)) {
            Optional<String> content = told(from, question.pointer(), value).flatMap(this::content);
            if (content.isPresent() && !content.get().equals(asItIs)) {
                return true;
            }
        }
        return false;
    }

    /** What the advice on a case says; nothing if the case cannot be, or enough were tried. */
    private Optional<String> content(CaseFacts told) {
        if (trials >= TRIALS) {
            return Optional.empty();
        }
        trials++;
        Inferred inferred = inference.infer(knowledge, told, asOf, keptAt);
        return inferred.contradictions().isEmpty()
                ? Optional.of(AdviceContent.settled(inferred.advice()))
                : Optional.empty();
    }

    private List<Object> values(Advice.Question question) {
        Field field = Vocabulary.get().field(question.field());
        return answers.of(field, asOf);
    }

    /** Nobody can be told of an item that a list does not have. */
    private static Optional<CaseFacts> told(CaseFacts from, String pointer, Object value) {
        try {
            return Optional.of(FactEdits.with(from, pointer, value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

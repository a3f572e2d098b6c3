package org.guwen.consultation.whynot;

import java.util.List;
import org.guwen.consultation.answer.AdviceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not advised.
 *
 * @param given whether it was
 * @param blockers what stands against it
 * @param ways changes that give it, each tried, the smallest first
 * @param conditions rules and rows that would give it and what they wait for, the nearest first
 * @param proof whether no change of changeable facts was left untried
 * @param unchangeable paths of facts that the rules wait for and that nobody can bring about
 */
public record WhyNotDocument(
        boolean given,
        List<Blocker> blockers,
        List<Way> ways,
        List<FailedConditions> conditions,
        Proof proof,
        List<String> unchangeable) {

    /** Whether everything was tried. */
    public enum Proof {
        /** No change of changeable facts gives it but those told. */
        EXHAUSTIVE,
        /** There may be other ways. */
        SEARCHED
    }

    /** How something stands against it. */
    public enum BlockerKind {
        /** An act that must never be done. */
        PROHIBITED,
        /** A conclusion that takes it out, whatever asks for it. */
        EXCLUDED,
        /** A reason why an act is out of place. */
        GUARD,
        /** A row that comes before. */
        EARLIER_ROW,
        /** A refusal of a proposal or of work. */
        REFUSED
    }

    /** What stands against it. */
    public record Blocker(BlockerKind kind, String text, List<AdviceDocument.Because> because) {}

    /**
     * Changes that together give it; none can be left out.
     *
     * @param verified always true: the case was tried with them
     */
    public record Way(List<Change> changes, boolean verified) {}

    /** One fact that is otherwise. */
    public record Change(
            String pointer, @Nullable Object from, Object to, String text) {}

    /** A rule or row that would give it. */
    public record FailedConditions(
            @Nullable String rule,
            @Nullable String name,
            @Nullable String table,
            @Nullable String row,
            List<Failed> failed) {}

    /** A condition that does not hold. */
    public record Failed(
            String field,
            String text,
            @Nullable Object actual,
            @Nullable Required required) {}

    /** What it must be. */
    public record Required(String operator, List<String> values) {}
}

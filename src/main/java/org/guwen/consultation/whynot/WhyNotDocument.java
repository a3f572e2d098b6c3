package org.guwen.consultation.whynot;

import java.util.List;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.table.TypedCondition;
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
    public record Change(String pointer, @Nullable Object from, Object to, String text) {}

    /**
     * A rule that would give it, or the row that was missed.
     *
     * @param rule name of the rule
     * @param name the rule in words, or the title of the table
     * @param table id of the table of a row
     * @param row id of the row
     */
    public record FailedConditions(
            @Nullable String rule,
            String name,
            @Nullable String table,
            @Nullable String row,
            List<Failed> failed) {}

    /**
     * A condition that does not hold.
     *
     * @param field path of the fact, or kind and part of what other rules conclude
     * @param text the condition in words
     * @param actual what the case holds
     * @param required what it must be; left out if something is missing altogether or must not be there
     * @param cell address of the cell of a row
     */
    public record Failed(
            String field,
            String text,
            @Nullable Object actual,
            @Nullable TypedCondition required,
            @Nullable String cell) {}
}

package org.guwen.inference.principle;

import java.util.List;

/**
 * One principle: a rule of {@code rules/} that keeps to the grammar.
 *
 * @param name the sentence, in English; unique in the whole base
 * @param sentenceZh the sentence in Chinese, from {@code @zh}; empty if the rule has none
 * @param clauses ids of the clauses it rests on, from {@code @clause}, in the order written
 * @param stage the stage it fires in, from {@code ruleflow-group} of the rule or of its file; empty if neither has one
 * @param file the file it stands in, as the reader was told
 * @param patterns its conditions in the order written; all must hold
 * @param consequences what it concludes, in the order written
 */
public record Principle(
        String name,
        String sentenceZh,
        List<String> clauses,
        String stage,
        String file,
        List<Pattern> patterns,
        List<Consequence> consequences) {

    /** Copies the lists. */
    public Principle {
        clauses = List.copyOf(clauses);
        patterns = List.copyOf(patterns);
        consequences = List.copyOf(consequences);
    }
}

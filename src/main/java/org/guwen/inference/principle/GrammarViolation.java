package org.guwen.inference.principle;

/**
 * Something in a file of rules that the grammar of principles does not know.
 *
 * @param file the file, as the reader was told
 * @param rule name of the rule; empty if the file itself is meant or no rule could be read
 * @param line line in the file, from 1; 0 if unknown
 * @param sentence what is wrong and what is allowed, in English
 */
public record GrammarViolation(String file, String rule, int line, String sentence) {

    /** One line for a report. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ") + sentence;
    }
}

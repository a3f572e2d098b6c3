package org.guwen.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.guwen.text.LocalizedText;

/** Why something was concluded. */
public sealed interface Reason {

    /** Ids of the clauses it rests on, never empty. */
    List<String> clauses();

    /** Where it takes its authority from. */
    Basis basis();

    /** The reasons without repetition, in their order. */
    static List<Reason> distinct(List<Reason> reasons) {
        return reasons.size() < 2 ? List.copyOf(reasons) : List.copyOf(new LinkedHashSet<>(reasons));
    }

    /**
     * A principle, written as a rule.
     *
     * @param rule name of the rule, its sentence in English
     * @param sentenceZh its sentence in Chinese, empty if it has none
     */
    record OfRule(String rule, String sentenceZh, List<String> clauses, Basis basis) implements Reason {

        /** Its sentence in a language: Chinese for everybody who did not ask for English, if it has one. */
        public String sentence(Locale locale) {
            return locale.getLanguage().equals("en") || sentenceZh.isEmpty() ? rule : sentenceZh;
        }

        /** Of the name alone: reasons are compared much, and rules are named once. */
        @Override
        public int hashCode() {
            return rule.hashCode();
        }
    }

    /**
     * A row of a decision table.
     *
     * @param table id of the table
     * @param row id of the row
     * @param cells addresses of the cells that decided, conditions first
     * @param remarkZh why the row is there, in the words of its owner, in Chinese; empty if the table does not say
     * @param remarkEn the same in English
     */
    record OfRow(
            String table,
            String row,
            List<String> cells,
            List<String> clauses,
            Basis basis,
            String remarkZh,
            String remarkEn)
            implements Reason {

        /** Why the row is there, in a language. */
        public String remark(Locale locale) {
            return LocalizedText.in(locale, remarkZh, remarkEn);
        }

        /** Of the row alone: reasons are compared much, and two rows of one id are rare. */
        @Override
        public int hashCode() {
            return 31 * table.hashCode() + row.hashCode();
        }
    }
}

package org.guwen.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.advice.Basis;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * One outcome column that a table declares.
 *
 * @param key stable key, such as {@code mustActions}
 * @param kind kind of value a cell holds
 * @param options enumeration of an {@link Kind#ENUM} or {@link Kind#ENUM_LIST} column
 * @param required whether an empty cell is an error
 * @param labelZh column header in Chinese
 * @param labelEn column header in English
 * @param meaning which conclusion a cell becomes
 * @param storeMayEdit whether a store may write cells of the column in rows that are not its own
 * @param limit whether the cell is an upper limit: left blank there is none, which somebody should say in words
 */
public record OutcomeColumn(
        String key,
        Kind kind,
        @Nullable Class<? extends Enum<?>> options,
        boolean required,
        String labelZh,
        String labelEn,
        Meaning meaning,
        StoreEdit storeMayEdit,
        boolean limit) {

    /** A column that no store may edit in rows that are not its own. */
    public OutcomeColumn(
            String key,
            Kind kind,
            @Nullable Class<? extends Enum<?>> options,
            boolean required,
            String labelZh,
            String labelEn,
            Meaning meaning) {
        this(key, kind, options, required, labelZh, labelEn, meaning, StoreEdit.NEVER, false);
    }

    /** A column whose cells enter a run as they are, for rules to match. */
    public OutcomeColumn(
            String key,
            Kind kind,
            @Nullable Class<? extends Enum<?>> options,
            boolean required,
            String labelZh,
            String labelEn) {
        this(key, kind, options, required, labelZh, labelEn, Meaning.of(Becomes.OUTCOME));
    }

    /** Kind of value of an outcome cell. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** Texts, parted by a semicolon; {@code List<String>}. */
        TEXT_LIST,
        /** {@link java.math.BigDecimal}. */
        NUMBER,
        /** {@link java.math.BigDecimal}, 0 to 100. */
        PERCENT,
        /** {@link java.math.BigDecimal} in CNY with two decimals. */
        MONEY,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link org.guwen.advice.TimeLimit}. */
        DURATION,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalTime}, to the minute. */
        CLOCK,
        /** One constant of {@link OutcomeColumn#options()}. */
        ENUM,
        /** Constants of {@link OutcomeColumn#options()} in cell order; {@code List<Enum<?>>}. */
        ENUM_LIST
    }

    /** Whether a store may write a cell of a row that rests on law, standards, principles or readings of them. */
    public enum StoreEdit {
        /** The cell says what the row rests on. */
        NEVER,
        /** The cell is how often or by when, as long as no law and no standard sets it. */
        UNLESS_LAW,
        /** The cell is how something is worded. */
        ALWAYS;

        /** Whether a store may write the cell of a row that rests on that. */
        public boolean allows(Basis basis) {
            return switch (this) {
                case NEVER -> false;
                case UNLESS_LAW -> basis != Basis.LAW && basis != Basis.STANDARD;
                case ALWAYS -> true;
            };
        }
    }

    /** Which conclusion the cells of a column become; the list is closed, for a run acts on each of them. */
    public enum Becomes {
        /** Actions as binding as {@link Meaning#obligation()}, one for each {@link ActionCode}. */
        ACTION,
        /** A detail, under the key of the column, of every action that the row gives: who, within which time. */
        DETAIL,
        /** Prohibitions, one for each {@link org.guwen.advice.code.ForbiddenCode}. */
        PROHIBITION,
        /** Actions that the advice must not hold: those of the cell, or after a yes {@link Meaning#excluded()}. */
        EXCLUSION,
        /** Parts of the bill that the customer does not pay, as {@link org.guwen.advice.code.ChargeItem}. */
        FREE,
        /** Parts of the bill that the customer pays at the fee in the facts. */
        BILLED,
        /** Costs that the store bears, as {@link org.guwen.advice.code.CostItem}. */
        STORE_BEARS,
        /** Whether work may go ahead, as {@link org.guwen.advice.code.Decision}. */
        WORK_DECISION,
        /** Who must appear, as {@link org.guwen.facts.code.Role}. */
        ESCALATION,
        /** Documents, one for each {@link DocumentCode}, in writing unless a {@link #DOCUMENT_FORM} says otherwise. */
        DOCUMENT,
        /** The form of {@link Meaning#document()} where the row asks for that document. */
        DOCUMENT_FORM,
        /** The value of {@link Meaning#field()} of the subject. */
        VALUE,
        /** The time limit {@link Meaning#deadline()}. */
        DEADLINE,
        /** The time limit that the {@link #CAP} of the row bounds. */
        CAPPED_DEADLINE,
        /** The longest that the law allows for the {@link #CAPPED_DEADLINE} of the row. */
        CAP,
        /** Figures of the source with their condition, never proven facts; each with its clause. */
        RISK_NOTE,
        /** A text that people must know, in {@link Meaning#language()}. */
        DISCLOSURE,
        /** At which step of a conversation the texts of the row are said. */
        SCRIPT_STEP,
        /** What the texts of the row are for, as {@link org.guwen.advice.code.ScriptKind}. */
        SCRIPT_KIND,
        /** How the texts of the row reach the customer, as {@link org.guwen.advice.code.ScriptChannel}; spoken if not told. */
        SCRIPT_CHANNEL,
        /** Actions without which the texts of the row are not said; of an empty cell none. */
        SCRIPT_FOR,
        /** What is said at the step of the row, in {@link Meaning#language()}. */
        SCRIPT_TEXT,
        /** Part of the quote for a piece of work: a {@link Kind#NUMBER} of hours or a {@link Kind#MONEY} of labour. */
        LABOUR_QUOTE,
        /** Consents without which the actions of the row are left out, as {@link org.guwen.advice.code.ConsentKind}. */
        NEEDED_CONSENT,
        /** A fact of subject, table, row, column and value, for rules to match. */
        OUTCOME,
        /** The component, called as the column, of the fact that a row of a table of figures enters as. */
        FIGURE,
        /** Nothing: it is there for people. In a {@link Meaning#language()} it says why the row is there. */
        REMARK;

        /** How a catalogue writes it, such as {@code cappedDeadline}. */
        String word() {
            StringBuilder word = new StringBuilder();
            for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
                word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            return word.toString();
        }
    }

    /**
     * What the cells of a column become, with what that conclusion needs beside the cell.
     *
     * @param becomes which conclusion
     * @param obligation how binding the actions are; only of {@link Becomes#ACTION}
     * @param field path of the field whose value the cell is; only of {@link Becomes#VALUE}, else empty
     * @param ofHits whether every row that matches counts, not only those that the hit policy decides; only of
     *     {@link Becomes#VALUE} and {@link Becomes#ESCALATION}
     * @param deadline which time limit the cell is; only of {@link Becomes#DEADLINE}
     * @param document which document has the form; only of {@link Becomes#DOCUMENT_FORM}
     * @param excluded what a yes excludes; only of a {@link Becomes#EXCLUSION} that is yes or no, else empty
     * @param clauses clause by figure; only of {@link Becomes#RISK_NOTE}. Any other figure has the first clause of its
     *     row
     * @param language language of a {@link Becomes#DISCLOSURE} or {@link Becomes#SCRIPT_TEXT}, and of a
     *     {@link Becomes#REMARK} that says why the row is there
     * @param code code of a {@link Becomes#DISCLOSURE}; empty for the id of the row
     * @param audience whom a {@link Becomes#DISCLOSURE} is meant for
     * @param enters simple name of the fact that each entry of a list of figures enters as; only of {@link
     *     Becomes#FIGURE}, else empty
     * @param contrary constants that cannot both be said of one action; only of {@link Becomes#DETAIL}, else empty
     */
    public record Meaning(
            Becomes becomes,
            @Nullable Obligation obligation,
            String field,
            boolean ofHits,
            @Nullable DeadlineCode deadline,
            @Nullable DocumentCode document,
            List<ActionCode> excluded,
            Map<String, String> clauses,
            @Nullable Locale language,
            String code,
            Audience audience,
            String enters,
            List<? extends Enum<?>> contrary) {

        /** Copies the collections, keeping their order. */
        public Meaning {
            excluded = List.copyOf(excluded);
            contrary = List.copyOf(contrary);
            clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        }

        /** A meaning that needs nothing beside the cell. */
        public static Meaning of(Becomes becomes) {
            return new Meaning(
                    becomes,
                    null,
                    "",
                    false,
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    "",
                    Audience.CUSTOMER,
                    "",
                    List.of());
        }
    }
}

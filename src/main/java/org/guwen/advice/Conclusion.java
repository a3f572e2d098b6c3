package org.guwen.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ConsentKind;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.DocumentForm;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Phase;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * One thing that follows from the facts. Rules insert conclusions and rows give them; the reason is added by the engine,
 * never by the author of a rule.
 */
public sealed interface Conclusion {

    /** What the conclusion is about. */
    Subject subject();

    /** An act to do, or one that may be done. */
    record Action(Subject subject, ActionCode code, Obligation obligation, Map<String, Object> payload)
            implements Conclusion, Cited {

        /** Copies the payload, keeping its order: the same case gives the same advice in every process. */
        public Action {
            payload = payload.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        }

        /** An act that is owed. */
        public static Action must(Subject subject, ActionCode code) {
            return new Action(subject, code, Obligation.MUST, Map.of());
        }

        /** An act that is owed, with one detail. */
        public static Action must(Subject subject, ActionCode code, String key, Object value) {
            return new Action(subject, code, Obligation.MUST, Map.of(key, value));
        }

        /** An act that is owed, with two details. */
        public static Action must(
                Subject subject, ActionCode code, String key, Object value, String otherKey, Object otherValue) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put(key, value);
            payload.put(otherKey, otherValue);
            return new Action(subject, code, Obligation.MUST, payload);
        }

        /** An act that is good practice. */
        public static Action should(Subject subject, ActionCode code) {
            return new Action(subject, code, Obligation.SHOULD, Map.of());
        }

        /** An act that is allowed. */
        public static Action may(Subject subject, ActionCode code) {
            return new Action(subject, code, Obligation.MAY, Map.of());
        }

        /** An act that is allowed, with one detail. */
        public static Action may(Subject subject, ActionCode code, String key, Object value) {
            return new Action(subject, code, Obligation.MAY, Map.of(key, value));
        }
    }

    /**
     * A detail of an act, wherever something asks for the act: it makes the act no more binding than it is, and without the
     * act it says nothing. Texts that several rules give for one detail are all told, of several times the shortest counts.
     *
     * @param key name of the detail in the payload
     */
    record Detail(Subject subject, ActionCode code, String key, Object value) implements Conclusion {}

    /**
     * Where an act stands in the handling of this case, other than {@code knowledge/actions.yaml} says (AMB-54).
     *
     * @param order place within the phase, the smallest first
     */
    record Placement(Subject subject, ActionCode code, Phase phase, int order, Audience audience)
            implements Conclusion {}

    /** An act that is forbidden. */
    record Prohibition(Subject subject, ForbiddenCode code) implements Conclusion {}

    /** An action that must not appear in the advice, whatever else asks for it. */
    record Exclusion(Subject subject, ActionCode code) implements Conclusion, Cited {}

    /** A document the case needs. */
    record Document(Subject subject, DocumentCode code, DocumentForm form) implements Conclusion {

        /** A document in writing. */
        public static Document written(Subject subject, DocumentCode code) {
            return new Document(subject, code, DocumentForm.WRITTEN);
        }
    }

    /** Whether the work may go ahead; the strictest decision on a subject counts. */
    record WorkDecision(Subject subject, Decision decision) implements Conclusion {}

    /** A part of the bill that the customer does not pay. */
    record Free(Subject subject, ChargeItem item) implements Conclusion, Cited {}

    /** A part of the bill that the customer pays at the fee in the facts. */
    record Billed(Subject subject, ChargeItem item) implements Conclusion, Cited {}

    /** A cost the store bears. */
    record StoreBears(Subject subject, CostItem item) implements Conclusion {}

    /**
     * What a demand of the customer is answered with. Of several answers to one demand the one that gives most counts:
     * the first constant of {@link DemandAnswer}; what several rules say with that answer is all told.
     *
     * @param text key {@code demand.<text>} of the texts; empty if a row says it
     * @param figures what the text quotes, by name
     * @param decidedBy who may agree to it, or {@code null}
     * @param limitPercent up to what share of the fee, or {@code null}
     * @param limitAmount up to what amount in CNY, or {@code null}
     * @param until by which deadline an open one is answered, or {@code null}
     * @param textZh words of a row in Chinese, or {@code null}
     * @param textEn words of a row in English, or {@code null}
     */
    record DemandAnswered(
            Subject subject,
            DemandAnswer answer,
            String text,
            Map<String, Object> figures,
            @Nullable Role decidedBy,
            @Nullable BigDecimal limitPercent,
            @Nullable BigDecimal limitAmount,
            @Nullable DeadlineCode until,
            @Nullable String textZh,
            @Nullable String textEn)
            implements Conclusion {

        /** An answer whose words are a text. */
        public DemandAnswered(
                Subject subject,
                DemandAnswer answer,
                String text,
                Map<String, Object> figures,
                @Nullable Role decidedBy,
                @Nullable BigDecimal limitPercent,
                @Nullable BigDecimal limitAmount) {
            this(subject, answer, text, figures, decidedBy, limitPercent, limitAmount, null, null, null);
        }

        /** Copies the figures in the order of their names, so that equal conclusions read alike. */
        public DemandAnswered {
            figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** An answer that nobody has to decide. */
        public static DemandAnswered plain(Subject subject, DemandAnswer answer, String text) {
            return new DemandAnswered(subject, answer, text, Map.of(), null, null, null);
        }

        /** An answer that quotes what is counted: how far it has come, and what it is held against. */
        public static DemandAnswered counting(
                Subject subject, DemandAnswer answer, String text, Object counted, Object count, Object figure) {
            Map<String, Object> figures = Map.of("counted", counted, "count", count, "figure", figure);
            return new DemandAnswered(subject, answer, text, figures, null, null, null);
        }

        /** An answer that somebody decides. */
        public static DemandAnswered by(Subject subject, DemandAnswer answer, String text, Role decidedBy) {
            return new DemandAnswered(subject, answer, text, Map.of(), decidedBy, null, null);
        }

        /** An answer that somebody decides by a deadline. */
        public static DemandAnswered until(
                Subject subject, DemandAnswer answer, String text, Role decidedBy, DeadlineCode until) {
            return new DemandAnswered(subject, answer, text, Map.of(), decidedBy, null, null, until, null, null);
        }

        /** An answer in the words of a row, without a limit. */
        public static DemandAnswered ofRow(
                Subject subject,
                DemandAnswer answer,
                @Nullable Role decidedBy,
                @Nullable DeadlineCode until,
                String textZh,
                String textEn) {
            return new DemandAnswered(subject, answer, "", Map.of(), decidedBy, null, null, until, textZh, textEn);
        }

        /** An answer in the words of a row, up to a limit. */
        public static DemandAnswered upTo(
                Subject subject,
                DemandAnswer answer,
                @Nullable Role decidedBy,
                @Nullable BigDecimal limitPercent,
                @Nullable BigDecimal limitAmount,
                String textZh,
                String textEn) {
            return new DemandAnswered(
                    subject, answer, "", Map.of(), decidedBy, limitPercent, limitAmount, null, textZh, textEn);
        }

        /** An answer in the words of a row, which quote an amount as {@code {field}}. */
        public static DemandAnswered quoting(
                Subject subject,
                DemandAnswer answer,
                @Nullable Role decidedBy,
                String field,
                BigDecimal amount,
                String textZh,
                String textEn) {
            return new DemandAnswered(
                    subject, answer, "", Map.of(field, amount), decidedBy, null, amount, null, textZh, textEn);
        }
    }

    /**
     * The one sentence that says what matters in a case (AMB-55). Of several the one that stands first in
     * {@code rules/headline-order.yaml} is told.
     *
     * @param code key {@code headline.<code>} of the texts
     */
    record Headline(Subject subject, String code) implements Conclusion {}

    /** Who decides in a case unless somebody above must (AMB-55). */
    record Deciding(Subject subject, Role role) implements Conclusion {}

    /** That something the customer might otherwise be told stays in the store: a disclosure by its code (AMB-56). */
    record Internal(Subject subject, String disclosure) implements Conclusion {}

    /** What was taken for granted: key {@code assumption.<why>} of the texts. */
    record Assumed(Subject subject, String field, Object value, String why) implements Conclusion {}

    /** A figure of the source with its condition; never a proven fact. */
    record RiskNote(Subject subject, String figure, String clause) implements Conclusion {}

    /** Something the customer must be told, or the advisor must know, in both languages. */
    record Disclosure(Subject subject, String code, Audience audience, String textZh, String textEn)
            implements Conclusion {

        /** What a row of a table has to say. */
        public static Disclosure ofRow(
                Subject subject, String table, String row, Audience audience, String textZh, String textEn) {
            return new Disclosure(subject, table + "." + row, audience, textZh, textEn);
        }
    }

    /**
     * Hours and labour fee that are quoted for a piece of work.
     *
     * @param code code of the disclosure
     * @param hours standard hours; {@code null} if none are set
     * @param fee labour fee in CNY
     */
    record Quote(Subject subject, String code, @Nullable BigDecimal hours, BigDecimal fee) implements Conclusion {}

    /** A cost that is not borne, whatever a row says: there is nothing that it would be spent on (AMB-52). */
    record CostExcluded(Subject subject, CostItem item) implements Conclusion {}

    /** A document that is not needed, whatever a row asks for. */
    record DocumentExcluded(Subject subject, DocumentCode code) implements Conclusion {}

    /** Who handles the case. */
    record Handler(Subject subject, Role role) implements Conclusion {}

    /**
     * Something from the text bundle the customer must be told: key {@code disclosure.<code>}.
     *
     * @param figures what the text quotes, by name
     */
    record Notice(Subject subject, String code, Map<String, Object> figures) implements Conclusion {

        /** Copies the figures in the order of their names, so that equal conclusions read alike. */
        public Notice {
            figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** A text that quotes nothing. */
        public Notice(Subject subject, String code) {
            this(subject, code, Map.of());
        }

        /** A text that quotes one thing. */
        public static Notice quoting(Subject subject, String code, String name, Object value) {
            return new Notice(subject, code, Map.of(name, value));
        }

        /** A text on what is counted: how far it has come, and what it is held against. */
        public static Notice counting(Subject subject, String code, Object counted, Object count, Object figure) {
            return new Notice(subject, code, Map.of("counted", counted, "count", count, "figure", figure));
        }
    }

    /**
     * Words to say or to write at one step.
     *
     * @param kind what they are for, or {@code null}
     * @param forActions actions without which they are not told; empty: always
     */
    record Script(
            Subject subject,
            int step,
            @Nullable ScriptKind kind,
            ScriptChannel channel,
            List<ActionCode> forActions,
            String textZh,
            String textEn)
            implements Conclusion {}

    /** How words reach the customer in this case: those for another channel are not told (AMB-56). */
    record Wording(Subject subject, ScriptChannel channel) implements Conclusion {}

    /** A span of time that must be kept. */
    record Deadline(Subject subject, DeadlineCode code, TimeLimit limit) implements Conclusion {}

    /** The longest the law allows for a deadline. */
    record LegalCap(Subject subject, DeadlineCode code, TimeLimit limit) implements Conclusion {}

    /**
     * When a deadline ends.
     *
     * @param limit the time limit that ends then
     * @param at the instant; {@code null} if the calendar does not reach that far
     */
    record Due(
            Subject subject,
            DeadlineCode code,
            TimeLimit limit,
            @Nullable OffsetDateTime at) implements Conclusion {}

    /**
     * That the end of a deadline still lies ahead, so that the summary may name it (AMB-55).
     *
     * @param at the instant at which it ends
     */
    record Ahead(Subject subject, DeadlineCode code, OffsetDateTime at) implements Conclusion {}

    /**
     * Somebody who must appear.
     *
     * @param rank place of the role among all, the highest last, so that rules can compare
     */
    record Escalation(Subject subject, Role to, int rank) implements Conclusion, Cited {

        /** Somebody who must appear. */
        public Escalation(Subject subject, Role to) {
            this(subject, to, to.ordinal());
        }
    }

    /** An action left out, and why: key {@code reason.<code>}. */
    record Suppression(Subject subject, ActionCode code, String reason) implements Conclusion {}

    /**
     * What speaks against a requested concession, whatever its size: it is prohibited.
     *
     * @param reason key {@code reason.<code>} of the texts
     */
    record Obstacle(Subject subject, String reason) implements Conclusion {}

    /**
     * That a proposed act is out of place, whatever gives it: a consent is missing, it is too early, the job is refused
     * (AMB-36). It is prohibited.
     *
     * @param reason key {@code reason.<code>} of the texts
     */
    record Guarded(Subject subject, String reason) implements Conclusion {}

    /**
     * What one rule says to a proposal or to what a bill asks for: a prohibition, a permission or the need of an approval. The strictest
     * counts.
     *
     * @param reason key {@code reason.<code>} of the texts
     */
    record ReasonedVerdict(Subject subject, Verdict verdict, String reason) implements Conclusion {}

    /**
     * A figure that the verdict on a proposal quotes.
     *
     * @param name name of the placeholder in {@code reason.<code>}
     * @param value amount in CNY, or a constant that is worded by its label
     */
    record VerdictFigure(Subject subject, String name, Object value) implements Conclusion {}

    /**
     * The value of a field that nobody told or that counts instead of what was told. Condition columns and rules read it
     * like a fact.
     *
     * @param field path of the field, such as {@code derived.branch}
     * @param value value of the type of the field, numbers as {@link BigDecimal}
     * @param number the value if it is a number, else {@code null}
     * @param day the value if it is a date, else {@code null}
     */
    record Value(
            Subject subject,
            String field,
            Object value,
            @Nullable BigDecimal number,
            @Nullable LocalDate day) implements Conclusion {

        /** A value of any kind; a number or a date can be compared as such. */
        public Value(Subject subject, String field, Object value) {
            this(subject, field, number(value), number(value) instanceof BigDecimal number ? number : null, day(value));
        }

        private static Object number(Object value) {
            return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
        }

        private static @Nullable LocalDate day(Object value) {
            return value instanceof LocalDate date ? date : null;
        }
    }

    /**
     * A cell of a row that counts, where the definition of the table gives its column no other meaning.
     *
     * @param table id of the table
     * @param row id of the row
     * @param column key of the outcome column
     * @param value value of the cell
     */
    record Outcome(Subject subject, String table, String row, String column, Object value)
            implements Conclusion, Cited {}

    /**
     * That a row of a table counts.
     *
     * @param table id of the table
     * @param row id of the row
     */
    record Decided(Subject subject, String table, String row) implements Conclusion {}

    /**
     * That a table is to be consulted on a subject at its next stage.
     *
     * @param table id of the table
     * @param asks whether facts that the table misses become questions
     * @param field path of a field that counts as {@code value} for this consultation alone, or {@code null}
     * @param value value of that field, or {@code null}
     */
    record Consult(
            Subject subject,
            String table,
            boolean asks,
            @Nullable String field,
            @Nullable Object value) implements Conclusion {

        /** Consults a table; what it misses is asked. */
        public static Consult asking(Subject subject, String table) {
            return new Consult(subject, table, true, null, null);
        }

        /** Consults a table; what it misses is not worth a question. */
        public static Consult quietly(Subject subject, String table) {
            return new Consult(subject, table, false, null, null);
        }

        /** Consults a table about a case in which one field has a given value. */
        public static Consult quietly(Subject subject, String table, String field, Object value) {
            return new Consult(subject, table, false, field, value);
        }
    }

    /** A consent without which a row's actions are left out (AMB-26). */
    record NeededConsent(Subject subject, String table, String row, ConsentKind kind) implements Conclusion, Cited {}

    /** An action that a row gives, unless the row is withheld before it counts (AMB-26, AMB-50). */
    record Planned(Subject subject, String table, String row, ActionCode code) implements Conclusion, Cited {}

    /**
     * That what a row gives is left out of the advice.
     *
     * @param reason key {@code reason.<code>} of the texts
     */
    record Withheld(Subject subject, String table, String row, String reason) implements Conclusion, Cited {}

    /** That a part of what a row asks for falls away: the document is not needed for this subject. */
    record DocumentWaived(Subject subject, String table) implements Conclusion {}

    /** What the customer pays for a part of the bill, in CNY with two decimals. */
    record Amount(Subject subject, ChargeItem item, BigDecimal amount) implements Conclusion {}

    /** What the store pays back, in CNY with two decimals. */
    record Refund(Subject subject, BigDecimal amount) implements Conclusion {}

    /**
     * A concession that is proposed to the customer, with the limit of whoever asks.
     *
     * @param percent proposed percent of the fee, 0 to 100; {@code null} if the size is left open
     * @param capPercent largest percent that the role of the actor may grant
     * @param capAmount largest amount in CNY that the role may grant; {@code null} if it is not limited
     * @param stackable whether it may stand beside another concession
     */
    record ProposedConcession(
            Subject subject,
            ConcessionType type,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal capPercent,
            @Nullable BigDecimal capAmount,
            boolean stackable)
            implements Conclusion {}

    /**
     * That somebody else must approve.
     *
     * @param level lowest role that may; {@code null} if no role above the actor is known
     * @param reason key {@code reason.<code>} of the texts
     */
    record ApprovalNeeded(Subject subject, @Nullable Role level, String reason) implements Conclusion, Cited {}

    /**
     * Two facts that cannot both be true. Which of them is wrong only the caller knows.
     *
     * @param field path of the one that is told to be wrong first
     * @param ofOther what the other fact is said of
     * @param other path of the fact that it contradicts
     * @param code key {@code contradiction.<code>} of the texts
     * @param figures what the text quotes, in its order
     */
    record Contradiction(
            Subject subject, String field, Subject ofOther, String other, String code, List<Object> figures)
            implements Conclusion {

        /** Copies the figures. */
        public Contradiction {
            figures = List.copyOf(figures);
        }

        /** Two facts that are said of one subject. */
        public static Contradiction between(
                Subject subject, String field, String other, String code, Object... figures) {
            return across(subject, field, subject, other, code, figures);
        }

        /** Two facts of which the second is said of another subject. */
        public static Contradiction across(
                Subject subject, String field, Subject ofOther, String other, String code, Object... figures) {
            return new Contradiction(subject, field, ofOther, other, code, List.of(figures));
        }
    }

    /** That no deadline of the case runs any more. */
    record NothingDue(Subject subject) implements Conclusion {}

    /** That a phase of the handling is over: what is to be done in it is not, but for the manners. */
    record PhaseOver(Subject subject, Phase phase) implements Conclusion {}

    /** That nothing more has to be known of a subject: what waits for its facts is not asked (AMB-46). */
    record NothingToAsk(Subject subject) implements Conclusion {}

    /** A fact that was needed and not given. */
    record Unknown(Subject subject, String field) implements Conclusion {}
}

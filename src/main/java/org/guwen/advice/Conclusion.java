package org.guwen.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.facts.Subject;

/**
 * One thing that follows from the facts. Rules insert conclusions and rows give them; the reason is added by the engine,
 * never by the author of a rule.
 */
public sealed interface Conclusion {

    /** What the conclusion is about. */
    Subject subject();

    /** An act to do, or one that may be done. */
    record Action(Subject subject, ActionCode code, Obligation obligation, Map<String, Object> payload)
            implements Conclusion {

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

        /** An act that is good practice. */
        public static Action should(Subject subject, ActionCode code) {
            return new Action(subject, code, Obligation.SHOULD, Map.of());
        }

        /** An act that is allowed. */
        public static Action may(Subject subject, ActionCode code) {
            return new Action(subject, code, Obligation.MAY, Map.of());
        }
    }

    /** An act that is forbidden. */
    record Prohibition(Subject subject, ForbiddenCode code) implements Conclusion {}

    /** An action that must not appear in the advice, whatever else asks for it. */
    record Exclusion(Subject subject, ActionCode code) implements Conclusion {}

    /** A document the case needs. */
    record Document(Subject subject, DocumentCode code, DocumentForm form) implements Conclusion {

        /** A document in writing. */
        public static Document written(Subject subject, DocumentCode code) {
            return new Document(subject, code, DocumentForm.WRITTEN);
        }
    }

    /** Whether the work may go ahead; the strictest ruling of a subject counts. */
    record Ruling(Subject subject, Decision decision) implements Conclusion {}

    /** A part of the bill that the customer does not pay. */
    record Free(Subject subject, ChargeItem item) implements Conclusion {}

    /** A part of the bill that the customer pays at the fee in the facts. */
    record Billed(Subject subject, ChargeItem item) implements Conclusion {}

    /** A cost the store bears. */
    record StoreBears(Subject subject, CostItem item) implements Conclusion {}

    /** A figure of the source with its condition; never a proven fact. */
    record RiskNote(Subject subject, String figure, String clause) implements Conclusion {}

    /** Something the customer must be told, or the advisor must know, in both languages. */
    record Disclosure(Subject subject, String code, String textZh, String textEn) implements Conclusion {}

    /** Something from the text bundle the customer must be told: key {@code disclosure.<code>}. */
    record Notice(Subject subject, String code) implements Conclusion {}

    /** Words to say at one step. */
    record Script(Subject subject, int step, List<ActionCode> forActions, String textZh, String textEn)
            implements Conclusion {}

    /** A span of time that must be kept. */
    record Deadline(Subject subject, DeadlineCode code, TimeLimit limit) implements Conclusion {}

    /** The longest the law allows for a deadline. */
    record LegalCap(Subject subject, DeadlineCode code, TimeLimit limit) implements Conclusion {}

    /** Somebody who must appear. */
    record Escalation(Subject subject, org.guwen.facts.code.Role to) implements Conclusion {}

    /** An action left out, and why: key {@code reason.<code>}. */
    record Suppression(Subject subject, ActionCode code, String reason) implements Conclusion {}

    /** What is said to a proposal: key {@code reason.<code>}. */
    record Judgement(Subject subject, int proposal, Verdict verdict, String reason) implements Conclusion {}

    /** A fact that was needed and not given. */
    record Unknown(Subject subject, String field) implements Conclusion {}
}

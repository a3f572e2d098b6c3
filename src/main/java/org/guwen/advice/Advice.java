package org.guwen.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a case, free of language: codes, figures and reasons, in the order in which they are to be read. An open
 * amount is absent, not zero.
 *
 * @param topic what the case is about
 * @param status whether a missing fact can still change the advice
 * @param asOf business date that the case was judged at
 * @param decision strictest decision of all projects
 * @param projects one entry for each project, in request order
 * @param issues one entry for each issue of a mixed complaint, in request order
 * @param classification how the case was classified
 * @param actions what to do, in order
 * @param forbidden what never to do
 * @param charges who pays what
 * @param approval who must approve
 * @param documents documents the case needs
 * @param disclosures what the customer must be told and the advisor must know
 * @param deadlines by when
 * @param scripts in which words
 * @param riskNotes figures of the source, with their condition
 * @param verdicts one entry for each proposal, in request order
 * @param suppressed actions left out for want of consent, with the reason
 * @param questions facts that can still change the advice, the most telling first
 * @param noMatch tables that had no row for the case
 */
public record Advice(
        Topic topic,
        Status status,
        LocalDate asOf,
        Decision decision,
        List<Project> projects,
        List<Issue> issues,
        Classification classification,
        List<Action> actions,
        List<Forbidden> forbidden,
        Charges charges,
        Approval approval,
        List<Document> documents,
        List<Disclosure> disclosures,
        List<Deadline> deadlines,
        List<Script> scripts,
        List<RiskNote> riskNotes,
        List<ProposalVerdict> verdicts,
        List<Suppressed> suppressed,
        List<Question> questions,
        List<NoMatch> noMatch) {

    /** Whether a missing fact can still change the advice. */
    public enum Status {
        /** No missing fact can change it. */
        FINAL,
        /** What is said is certain, but {@link Advice#questions()} can add to it. */
        PROVISIONAL
    }

    /** Decision on one project. */
    public record Project(
            int index, Decision decision, @Nullable ProjectGroup group, List<Reason> because) {}

    /** Conclusions on one issue of a mixed complaint. */
    public record Issue(int index, Branch branch, List<Action> actions, List<Forbidden> forbidden, Charges charges) {}

    /** How a case was classified; {@code null} parts do not apply to the topic. */
    public record Classification(
            @Nullable Severity severity,
            Branch branch,
            @Nullable Role handlerRole,
            @Nullable Role escalateTo,
            List<Reason> because) {}

    /** An act to do. */
    public record Action(
            ActionCode code, int order, Obligation obligation, Map<String, Object> payload, List<Reason> because) {}

    /** An act that is forbidden. */
    public record Forbidden(ForbiddenCode code, List<Reason> because) {}

    /** Who pays what: only settled amounts are present. */
    public record Charges(
            Map<ChargeItem, BigDecimal> customerPays,
            List<CostItem> storeBears,
            @Nullable BigDecimal refund,
            @Nullable Concession concession,
            List<Reason> because) {}

    /** The concession proposed by the table, and the cap of the actor's own authority. */
    public record Concession(
            ConcessionType type,
            @Nullable BigDecimal proposedPercent,
            @Nullable BigDecimal capPercent,
            @Nullable BigDecimal capAmount,
            boolean stackable,
            List<Reason> because) {}

    /** Who must approve. */
    public record Approval(
            boolean required,
            @Nullable Role level,
            @Nullable String reason,
            boolean withinActorAuthority,
            List<Reason> because) {}

    /** A document the case needs. */
    public record Document(DocumentCode code, DocumentForm form, List<Reason> because) {}

    /** Something to tell or to know. The texts are {@code null} when the bundle holds them. */
    public record Disclosure(
            String code, @Nullable String textZh, @Nullable String textEn, List<Reason> because) {}

    /** A span of time to keep: the shorter of policy and law. */
    public record Deadline(
            DeadlineCode code, TimeLimit due, @Nullable TimeLimit legalCap, List<Reason> because) {}

    /** Words to say. */
    public record Script(int step, String textZh, String textEn, List<Reason> because) {}

    /** A figure of the source with the clause that states its condition. */
    public record RiskNote(String figure, String clause, List<Reason> because) {}

    /** What is said to one proposal. */
    public record ProposalVerdict(int index, String code, Verdict verdict, String reason, List<Reason> because) {}

    /** An action left out, and why. */
    public record Suppressed(ActionCode code, String reason, List<Reason> because) {}

    /** A fact to ask for. */
    public record Question(String field, String pointer, List<Reason> because) {}

    /** A table that had no row for a subject, with the nearest row and the fields on which that row failed. */
    public record NoMatch(
            String table, Subject subject, @Nullable String nearestRow, List<String> failed) {}
}

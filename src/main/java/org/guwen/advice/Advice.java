package org.guwen.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.AnswerCost;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.DocumentForm;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Phase;
import org.guwen.advice.code.QuestionProof;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.DemandCode;
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
 * @param summary what matters of it all, in a few sentences
 * @param decision strictest decision of all projects
 * @param projects one entry for each project on which it was decided whether the work may go ahead, in request order
 * @param issues one entry for each issue of a mixed complaint, in request order
 * @param classification how the case was classified
 * @param actions what to do in this case, in order
 * @param conduct manners that hold in every case of the topic, as one group
 * @param forbidden what never to do
 * @param charges who pays what
 * @param approval who must approve
 * @param documents documents the case needs
 * @param disclosures what the customer must be told and the advisor must know
 * @param deadlines by when
 * @param scripts in which words
 * @param riskNotes figures of the source, with their condition
 * @param demands one entry for each demand of the customer, in request order
 * @param verdicts one entry for each proposal, in request order
 * @param suppressed actions left out for want of consent, with the reason
 * @param assumptions what was taken for granted, as nobody told it, and what was told though nothing looks at it
 * @param questions facts that can still change the advice, in the order in which people ask
 * @param noMatch tables that had no row for the case
 */
public record Advice(
        Topic topic,
        Status status,
        LocalDate asOf,
        @Nullable Summary summary,
        Decision decision,
        List<Project> projects,
        List<Issue> issues,
        Classification classification,
        List<Action> actions,
        List<Action> conduct,
        List<Forbidden> forbidden,
        Charges charges,
        Approval approval,
        List<Document> documents,
        List<Disclosure> disclosures,
        List<Deadline> deadlines,
        List<Script> scripts,
        List<RiskNote> riskNotes,
        List<DemandVerdict> demands,
        List<ProposalVerdict> verdicts,
        List<Suppressed> suppressed,
        List<Assumption> assumptions,
        List<Question> questions,
        List<NoMatch> noMatch) {

    /** Whether a missing fact can still change the advice. */
    public enum Status {
        /** No missing fact can change it. */
        FINAL,
        /** What is said is certain, but {@link Advice#questions()} can add to it. */
        PROVISIONAL
    }

    /**
     * What matters of a case, made from its other conclusions (AMB-55). What it says of money stands in the charges and the
     * approval.
     *
     * @param headline key {@code headline.<headline>} of the texts
     * @param now acts that matter most, in the order of the handling
     * @param never prohibitions that weigh most, the gravest first
     * @param decidedBy who decides
     * @param by the deadline that comes first of those that matter; {@code null} if none has a day
     * @param because why headline and decider are these
     */
    public record Summary(
            String headline,
            List<Action> now,
            List<Forbidden> never,
            Role decidedBy,
            @Nullable Deadline by,
            SummaryReasons because) {}

    /** Why a summary says what it says, as far as its parts have no reasons of their own. */
    public record SummaryReasons(List<Reason> headline, List<Reason> decidedBy) {}

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
            ClassReasons because) {}

    /** Why a case is in its class, part by part. */
    public record ClassReasons(List<Reason> severity, List<Reason> branch, List<Reason> escalateTo) {}

    /**
     * An act to do.
     *
     * @param phase where in the handling it stands
     * @param order its place in the answer, from 1
     */
    public record Action(
            ActionCode code,
            Phase phase,
            int order,
            Obligation obligation,
            Audience audience,
            Map<String, Object> payload,
            List<Reason> because) {}

    /** An act that is forbidden. */
    public record Forbidden(ForbiddenCode code, List<Reason> because) {}

    /** Who pays what: only settled amounts are present. */
    public record Charges(
            Map<ChargeItem, BigDecimal> customerPays,
            List<CostItem> storeBears,
            @Nullable BigDecimal refund,
            @Nullable Concession concession,
            ChargeReasons because) {}

    /** Why somebody pays, part by part. */
    public record ChargeReasons(
            Map<ChargeItem, List<Reason>> customerPays, Map<CostItem, List<Reason>> storeBears, List<Reason> refund) {}

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
            String code,
            Audience audience,
            @Nullable String textZh,
            @Nullable String textEn,
            List<Reason> because) {}

    /**
     * A span of time to keep: the shorter of policy and law.
     *
     * @param dueAt when it ends; {@code null} if its start or the calendar is not known (AMB-58)
     */
    public record Deadline(
            DeadlineCode code,
            TimeLimit due,
            @Nullable OffsetDateTime dueAt,
            @Nullable TimeLimit legalCap,
            List<Reason> because) {}

    /**
     * Words to say or to write.
     *
     * @param issue position of the issue they are about; {@code null} of the case as a whole
     * @param kind what they are for, if the table says so
     * @param isConduct whether they are words for the manners that hold in every case
     */
    public record Script(
            int step,
            @Nullable Integer issue,
            @Nullable ScriptKind kind,
            boolean isConduct,
            ScriptChannel channel,
            String textZh,
            String textEn,
            List<Reason> because) {}

    /** A statement of the source with its figures, and the clause that states its condition (AMB-60). */
    public record RiskNote(List<String> figures, String clause, List<Reason> because) {}

    /**
     * What a demand of the customer is answered with.
     *
     * @param texts what is said, one after the other
     * @param decidedBy who may agree to it
     * @param limitPercent up to what share of the fee
     * @param limitAmount up to what amount in CNY
     * @param until by which deadline an open one is answered
     */
    public record DemandVerdict(
            int index,
            DemandCode code,
            DemandAnswer answer,
            List<DemandText> texts,
            @Nullable Role decidedBy,
            @Nullable BigDecimal limitPercent,
            @Nullable BigDecimal limitAmount,
            @Nullable DeadlineCode until,
            List<Reason> because) {}

    /**
     * A part of the answer to a demand.
     *
     * @param key key {@code demand.<key>} of the texts; empty if the words are those of a row
     * @param figures what it quotes, by name
     * @param textZh words of a row in Chinese, instead of a text
     * @param textEn words of a row in English, instead of a text
     */
    public record DemandText(
            String key,
            Map<String, Object> figures,
            @Nullable String textZh,
            @Nullable String textEn) {}

    /**
     * What was taken for granted.
     *
     * @param pointer where the fact would stand in the request
     * @param value value that it was taken to have
     * @param why key {@code assumption.<why>} of the texts
     */
    public record Assumption(String pointer, @Nullable Object value, String why) {}

    /**
     * What is said to one proposal.
     *
     * @param reason key {@code reason.<reason>} of the texts
     * @param figures what the text quotes, by name
     */
    public record ProposalVerdict(
            int index,
            String code,
            Verdict verdict,
            String reason,
            Map<String, Object> figures,
            List<Reason> because) {}

    /** An action left out, and why. */
    public record Suppressed(ActionCode code, String reason, List<Reason> because) {}

    /**
     * A fact to ask for.
     *
     * @param pointer where it stands in the request
     * @param cost what it takes to answer
     */
    public record Question(
            String field,
            String pointer,
            AnswerCost cost,
            @Nullable QuestionProof proof,
            List<Reason> because) {}

    /** A table that had no row for a subject, with the nearest row and the fields on which that row failed. */
    public record NoMatch(
            String table, Subject subject, @Nullable String nearestRow, List<String> failed) {}
}

package org.guwen.consultation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guwen.advice.Advice;
import org.guwen.advice.Basis;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.AnswerCost;
import org.guwen.advice.code.Audience;
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
import org.guwen.facts.Records;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.TypedCondition;
import org.jspecify.annotations.Nullable;

/** Advice in the shape and language in which it leaves: the REST contract, version 1. */
public record AdviceDocument(
        @Nullable UUID id,
        @Nullable Boolean simulated,
        Topic topic,
        Advice.Status status,
        LocalDate asOf,
        ReleaseStamp release,
        @Nullable Summary summary,
        Decision decision,
        List<Project> projects,
        List<Issue> issues,
        Classification classification,
        List<Action> actions,
        @Nullable Conduct conduct,
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
        List<NoMatch> noMatch,
        List<Citation> citations,
        @Nullable Explanation explanation) {

    /** The same advice with its identity and what only the whole of it tells. */
    AdviceDocument published(
            @Nullable UUID newId,
            @Nullable Boolean isSimulated,
            List<Disclosure> allDisclosures,
            List<Citation> allCitations) {
        Map<String, @Nullable Object> whole = new HashMap<>();
        whole.put("disclosures", allDisclosures);
        whole.put("citations", allCitations);
        whole.put("id", newId);
        whole.put("simulated", isSimulated);
        return Records.with(this, whole);
    }

    /**
     * Release that answered.
     *
     * @param number number of the release, or of the one that the draft changes
     * @param draft number of the draft that answered, nothing if it was a release
     */
    public record ReleaseStamp(
            long number, String sha256, @Nullable Long draft) {}

    /**
     * A reason: a rule, or a row with the addresses of its cells.
     *
     * @param rule stable name of a rule
     * @param name sentence of the rule, or why the row is there, in the language of the answer
     */
    public record Because(
            @Nullable String rule,
            @Nullable String name,
            @Nullable String table,
            @Nullable String row,
            @Nullable List<String> cells) {}

    /**
     * What matters of the case, in a few sentences made from what follows.
     *
     * @param now acts that matter most, in the order in which they are done
     * @param never acts that are never done, the gravest first
     * @param money what is said of money, if anything is
     * @param decidedBy who decides
     * @param by when the first thing is due, if the day is known
     */
    public record Summary(
            String headline,
            List<String> now,
            List<String> never,
            @Nullable String money,
            Role decidedBy,
            @Nullable OffsetDateTime by,
            @Nullable SummaryBecause because) {}

    /**
     * Where each sentence of a summary comes from: reasons, or what in the answer it repeats, whose reasons stand there.
     *
     * @param now codes of the acts, in the order of the sentences
     * @param never codes of the prohibitions, in the order of the sentences
     * @param by the deadline that is due first
     */
    public record SummaryBecause(
            List<Because> headline,
            List<ActionCode> now,
            List<ForbiddenCode> never,
            List<Because> money,
            List<Because> decidedBy,
            @Nullable DeadlineCode by) {}

    /** Decision on one project. */
    public record Project(
            int index,
            Decision decision,
            @Nullable ProjectGroup group,
            @Nullable List<Because> because) {}

    /** Conclusions on one issue; what its acts and prohibitions say stands in the lists of the whole. */
    public record Issue(
            int index, Branch branch, List<IssueAction> actions, List<IssueForbidden> forbidden, Charges charges) {}

    /** An act that one issue asks for. */
    public record IssueAction(
            ActionCode code,
            Obligation obligation,
            @Nullable Map<String, Object> payload,
            @Nullable List<Because> because) {}

    /** An act never to do because of one issue. */
    public record IssueForbidden(
            ForbiddenCode code, @Nullable List<Because> because) {}

    /** How the case was classified. */
    public record Classification(
            @Nullable Severity severity,
            Branch branch,
            @Nullable Role handlerRole,
            @Nullable Role escalateTo,
            @Nullable ClassBecause because) {}

    /** Why a case is in its class, part by part. */
    public record ClassBecause(List<Because> severity, List<Because> branch, List<Because> escalateTo) {}

    /** An act to do. */
    public record Action(
            ActionCode code,
            Phase phase,
            int order,
            Obligation obligation,
            Audience audience,
            String text,
            @Nullable Role role,
            @Nullable Map<String, Object> payload,
            List<String> clauses,
            @Nullable Basis basis,
            @Nullable List<Because> because) {}

    /** The manners that hold in every case of the topic, as one group. */
    public record Conduct(String text, List<Action> actions) {}

    /** An act never to do. */
    public record Forbidden(
            ForbiddenCode code,
            String text,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** Who pays what. */
    public record Charges(
            Map<String, Payment> customerPays,
            List<Cost> storeBears,
            @Nullable Payment refund,
            @Nullable Concession concession) {}

    /** An amount in CNY and why it is paid. */
    public record Payment(BigDecimal amount, @Nullable List<Because> because) {}

    /** A cost that the store bears, and why. */
    public record Cost(CostItem item, @Nullable List<Because> because) {}

    /** The concession that the table proposes, and the actor's cap. */
    public record Concession(
            ConcessionType type,
            @Nullable BigDecimal proposedPercent,
            @Nullable BigDecimal capPercent,
            @Nullable BigDecimal capAmount,
            boolean stackable,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** Who must approve. */
    public record Approval(
            boolean required,
            @Nullable Role level,
            @Nullable String reason,
            boolean withinActorAuthority,
            @Nullable List<Because> because) {}

    /** A document the case needs. */
    public record Document(
            DocumentCode code,
            DocumentForm form,
            String text,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** Something to tell or to know. */
    public record Disclosure(
            String item,
            Audience audience,
            String text,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** A span of time to keep; {@code legalCap} is null where the law sets none. */
    public record Deadline(
            DeadlineCode code,
            String text,
            String due,
            @Nullable Integer workingDays,
            @Nullable OffsetDateTime dueAt,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String legalCap,

            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /**
     * Words to say or to write.
     *
     * @param issue position of the issue they are about, if the complaint has several
     * @param kind what they are for, if the table says so
     */
    public record Script(
            int step,
            @Nullable Integer issue,
            @Nullable ScriptKind kind,
            ScriptChannel channel,
            String text,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** A figure with its condition. */
    public record RiskNote(List<String> figures, String text, List<String> clauses) {}

    /** What is said to a proposal. */
    public record ProposalVerdict(
            int index,
            String code,
            Verdict verdict,
            String reason,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /**
     * What a demand of the customer is answered with.
     *
     * @param limit up to what, if somebody may agree to it
     * @param until by when an open one is answered
     */
    public record DemandVerdict(
            int index,
            DemandCode code,
            DemandAnswer answer,
            @Nullable DemandLimit limit,
            @Nullable Role decidedBy,
            @Nullable DemandUntil until,
            String text,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** Up to what share of the fee, and up to what amount in CNY. */
    public record DemandLimit(
            @Nullable BigDecimal percent, @Nullable BigDecimal amount) {}

    /** The deadline by which an open demand is answered, as it stands among the deadlines. */
    public record DemandUntil(
            DeadlineCode deadline, String due, @Nullable OffsetDateTime dueAt) {}

    /** What was taken for granted, as nobody told it. */
    public record Assumption(
            String field, @Nullable Object value, @Nullable String why) {}

    /** An action left out for want of consent. */
    public record Suppressed(
            ActionCode code,
            String text,
            String reason,
            @Nullable List<String> clauses,
            @Nullable List<Because> because) {}

    /** A fact to ask for. */
    public record Question(
            String field,
            @Nullable String pointer,
            String text,
            Field.Kind type,
            @Nullable List<Option> options,
            @Nullable String unit,
            AnswerCost cost,
            @Nullable QuestionProof proof,
            @Nullable String why) {}

    /** One answer to a question. */
    public record Option(String key, String label) {}

    /** A table that has no row for the case. */
    public record NoMatch(String table, @Nullable String nearestRow, List<String> failed, String text) {}

    /** A clause the advice rests on. */
    public record Citation(
            String clause,
            Clause.Kind kind,
            String text,
            @Nullable String source,
            @Nullable String sureness,
            @Nullable Boolean toBeVerified) {}

    /** Everything that fired. */
    public record Explanation(
            ReleaseStamp release, List<FiredRule> rules, List<FiredRow> rows, List<ConcludedValue> values) {}

    /**
     * A principle that fired.
     *
     * @param rule stable name
     * @param name its sentence in the language of the answer
     */
    public record FiredRule(String rule, String name, List<String> clauses, Basis basis) {}

    /** A field that nobody told, or whose value counts instead of what was told. */
    public record ConcludedValue(String field, String label, String subject, Object value, List<Because> because) {}

    /** A row that matched, cell by cell. */
    public record FiredRow(
            String table,
            String title,
            String row,
            String subject,
            boolean decided,
            List<String> clauses,
            Basis basis,
            List<Condition> conditions,
            List<Outcome> outcomes) {}

    /**
     * One condition cell against its input.
     *
     * @param text how the cell reads in the language of the answer
     * @param condition what it says to a program
     */
    public record Condition(
            String cell,
            String field,
            String label,
            String text,
            TypedCondition condition,
            @Nullable Object input,
            boolean result) {}

    /**
     * One outcome cell.
     *
     * @param text how the cell reads in the language of the answer
     * @param value what it says to a program
     */
    public record Outcome(String cell, String column, String label, String text, Object value) {}
}

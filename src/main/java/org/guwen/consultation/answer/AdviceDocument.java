package org.guwen.consultation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Basis;
import org.guwen.advice.CostItem;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.Decision;
import org.guwen.advice.DocumentCode;
import org.guwen.advice.DocumentForm;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Obligation;
import org.guwen.advice.Verdict;
import org.guwen.facts.Records;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** Advice in the shape and language in which it leaves: the REST contract, version 1. */
public record AdviceDocument(
        @Nullable UUID id,
        @Nullable Boolean simulated,
        Topic topic,
        Advice.Status status,
        LocalDate asOf,
        ReleaseStamp release,
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
        List<NoMatch> noMatch,
        List<Citation> citations,
        @Nullable Explanation explanation) {

    /** The same advice with its identity and what only the whole of it tells. */
    AdviceDocument published(
            @Nullable UUID newId,
            @Nullable Boolean isSimulated,
            List<Disclosure> allDisclosures,
            List<Citation> allCitations) {
        Map<String, List<? extends Record>> whole = Map.of("disclosures", allDisclosures, "citations", allCitations);
        return Records.with(Records.with(Records.with(this, whole), "id", newId), "simulated", isSimulated);
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
     * @param name sentence of the rule in the language of the answer
     */
    public record Because(
            @Nullable String rule,
            @Nullable String name,
            @Nullable String table,
            @Nullable String row,
            @Nullable List<String> cells) {}

    /** Decision on one project. */
    public record Project(
            int index,
            Decision decision,
            @Nullable ProjectGroup group,
            @Nullable List<Because> because) {}

    /** Conclusions on one issue. */
    public record Issue(int index, Branch branch, List<Action> actions, List<Forbidden> forbidden, Charges charges) {}

    /** How the case was classified. */
    public record Classification(
            @Nullable Severity severity,
            Branch branch,
            @Nullable Role handlerRole,
            @Nullable Role escalateTo,
            @Nullable List<Because> because) {}

    /** An act to do. */
    public record Action(
            ActionCode code,
            int order,
            Obligation obligation,
            String text,
            @Nullable Role role,
            Map<String, Object> payload,
            List<String> clauses,
            Basis basis,
            @Nullable List<Because> because) {}

    /** An act never to do. */
    public record Forbidden(
            ForbiddenCode code,
            String text,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** Who pays what. */
    public record Charges(
            Map<String, BigDecimal> customerPays,
            List<CostItem> storeBears,
            @Nullable BigDecimal refund,
            @Nullable Concession concession) {}

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
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** Something to tell or to know. */
    public record Disclosure(
            String item,
            String text,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** A span of time to keep; {@code legalCap} is null where the law sets none. */
    public record Deadline(
            DeadlineCode code,
            String text,
            String due,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String legalCap,

            List<String> clauses,
            @Nullable List<Because> because) {}

    /** Words to say. */
    public record Script(
            int step,
            String text,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** A figure with its condition. */
    public record RiskNote(String figure, String text, List<String> clauses) {}

    /** What is said to a proposal. */
    public record ProposalVerdict(
            int index,
            String code,
            Verdict verdict,
            String reason,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** An action left out for want of consent. */
    public record Suppressed(
            ActionCode code,
            String text,
            String reason,
            List<String> clauses,
            @Nullable List<Because> because) {}

    /** A fact to ask for. */
    public record Question(
            String field,
            String pointer,
            String text,
            String type,
            @Nullable List<Option> options,
            @Nullable String unit,
            String why) {}

    /** One answer to a question. */
    public record Option(String key, String label) {}

    /** A table that has no row for the case. */
    public record NoMatch(String table, @Nullable String nearestRow, List<String> failed, String text) {}

    /** A clause the advice rests on. */
    public record Citation(
            String clause,
            String kind,
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

    /** One condition cell against its input. */
    public record Condition(
            String cell,
            String field,
            String label,
            String operator,
            @Nullable Object input,
            boolean result) {}

    /** One outcome cell. */
    public record Outcome(String cell, String column, String label, Object value) {}
}

package org.guwen.consultation.recorded;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.consultation.answer.Explain;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.facts.Contradictions;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.ConsultationRecord;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks consultations on record again. On its own release a record must get the very advice that it holds; on another one
 * the difference shows what that changed. Nothing is kept of it.
 */
@Service
public class Replays {

    /** Of another release, its number and the places of its cells differ in any case. */
    private static final Set<String> OF_RELEASE = Set.of("release", "cells");

    /** Members that a brief advice does not have. */
    private static final List<String> TELL_REASONS = List.of("because", "why", "pointer");

    private final RecordedCases cases;
    private final DraftKnowledge drafts;
    private final Contradictions contradictions;
    private final ClauseCatalogue clauses;
    private final JsonMapper json;

    Replays(
            RecordedCases cases,
            DraftKnowledge drafts,
            Contradictions contradictions,
            ClauseCatalogue clauses,
            JsonMapper json) {
        this.cases = cases;
        this.drafts = drafts;
        this.contradictions = contradictions;
        this.clauses = clauses;
        this.json = json;
    }

    /**
     * Asks a consultation again.
     *
     * @param release number of the release to ask, {@code null} for the one that answered
     * @param locale language of the explanations
     * @throws ProblemException if the caller may not read it, or the knowledge that answered it is not there
     */
    public ReplayDocument replay(UUID id, @Nullable Long release, Caller caller, Locale locale) {
        ConsultationRecord entry = cases.find(id, caller);
        CaseFacts facts = cases.facts(entry, locale);
        KnowledgeBase own = cases.knowledge(entry);
        long number = release == null ? entry.answer().release().number() : release;
        boolean isOwn = number == entry.answer().release().number();
        KnowledgeBase asked = isOwn ? own : cases.knowledge(number);
        return replay(new Case(entry, facts, own), asked, ExplanationWriter.stamp(asked), isOwn, locale);
    }

    /**
     * Asks a consultation with a draft.
     *
     * @param draft number of the draft
     * @param locale language of the explanations
     * @throws ProblemException if the caller may not read it or no drafts, the draft cannot be run, or the knowledge that
     *     answered is not there
     */
    public ReplayDocument replayOnDraft(UUID id, long draft, Caller caller, Locale locale) {
        if (!caller.mayReadDrafts()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    new LocalizedText("只有编辑、审批和审计角色可以用草稿重算", "Only editors, approvers and auditors may ask a draft"));
        }
        ConsultationRecord entry = cases.find(id, caller);
        CaseFacts facts = cases.facts(entry, locale);
        KnowledgeBase own = cases.knowledge(entry);
        KnowledgeBase asked = drafts.ofDraft(draft);
        AdviceDocument.ReleaseStamp stamp = new AdviceDocument.ReleaseStamp(
                asked.ruleset().number(), asked.ruleset().sha256(), draft);
        return replay(new Case(entry, facts, own), asked, stamp, false, locale);
    }

    /** A record, its facts, and what answered it. */
    private record Case(ConsultationRecord entry, CaseFacts facts, KnowledgeBase own) {}

    private ReplayDocument replay(
            Case on, KnowledgeBase asked, AdviceDocument.ReleaseStamp stamp, boolean isOwn, Locale locale) {
        ConsultationRecord entry = on.entry();
        JsonNode answer = json.readTree(entry.answer().advice());
        Inferred inferred = cases.infer(entry, on.facts(), asked, detail(answer) == Explain.FULL);
        contradictions.refuse(inferred.contradictions(), locale);
        // What identifies a customer was masked in the facts before they were kept, but stands in the advice of that
        // day.
        JsonNode recorded = Masking.masked(answer);
        JsonNode replayed = write(entry, recorded, asked, stamp, inferred);
        List<AdviceDifference.Change> difference =
                AdviceDifference.between(recorded, replayed, isOwn ? Set.of() : OF_RELEASE);
        if (difference.isEmpty()) {
            return ReplayDocument.IDENTICAL;
        }
        ExplanationWriter writer = new ExplanationWriter(locale);
        return new ReplayDocument(
                false,
                new ReplayDocument.Side(
                        recorded, writer.write(on.own(), cases.infer(entry, on.facts(), on.own(), false))),
                new ReplayDocument.Side(replayed, writer.write(asked, inferred)),
                difference);
    }

    /** The advice in the language and with the detail of the recorded one. */
    private JsonNode write(
            ConsultationRecord entry,
            JsonNode recorded,
            KnowledgeBase base,
            AdviceDocument.ReleaseStamp stamp,
            Inferred inferred) {
        Locale language = Locale.forLanguageTag(entry.request().locale());
        Explain explain = detail(recorded);
        AdviceWriter writer = new AdviceWriter(clauses, language, explain);
        return json.readTree(json.writeValueAsBytes(writer.write(
                entry.id(),
                null,
                inferred.advice(),
                stamp,
                explain == Explain.FULL ? new ExplanationWriter(language).write(base, inferred) : null)));
    }

    /** How much of the reasons an advice was asked with: the record does not say, but its shape does. */
    private static Explain detail(JsonNode advice) {
        if (advice.has("explanation")) {
            return Explain.FULL;
        }
        return TELL_REASONS.stream().anyMatch(member -> advice.findValue(member) != null)
                ? Explain.REASONS
                : Explain.NONE;
    }
}

package org.guwen.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.consultation.answer.Explain;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.facts.Contradictions;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.KeptTime;
import org.guwen.text.LocalizedText;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The use case "ask": facts are judged, the record is kept, then the advice leaves. */
@Service
public class Consultations {

    private final FactsReader reader;
    private final Knowledge knowledge;
    private final DraftKnowledge drafts;
    private final Inference inference;
    private final Contradictions contradictions;
    private final ClauseCatalogue clauses;
    private final Journal journal;
    private final RecordedCases recorded;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consultations(
            FactsReader reader,
            Knowledge knowledge,
            DraftKnowledge drafts,
            Inference inference,
            Contradictions contradictions,
            ClauseCatalogue clauses,
            Journal journal,
            RecordedCases recorded,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.knowledge = knowledge;
        this.drafts = drafts;
        this.inference = inference;
        this.contradictions = contradictions;
        this.clauses = clauses;
        this.journal = journal;
        this.recorded = recorded;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How somebody asks.
     *
     * @param caller who asks
     * @param locale language of the answer
     * @param languageChosen whether the caller named it; else that of the facts counts, if they name one
     * @param explain how much of the reasons to tell
     * @param idempotencyKey the caller's key for this request, if any
     */
    public record Request(
            Caller caller,
            Locale locale,
            boolean languageChosen,
            Explain explain,
            @Nullable String idempotencyKey) {

        /** The same request under a key of its own. */
        public Request keyed(@Nullable String key) {
            return new Request(caller, locale, languageChosen, explain, key);
        }

        /** The same request, once the facts are known. */
        Request on(CaseFacts facts) {
            String told = facts.locale();
            return languageChosen || told == null
                    ? this
                    : new Request(caller, Locale.forLanguageTag(told), true, explain, idempotencyKey);
        }
    }

    /**
     * Whose tables answer a made-up case; those in force if neither is named.
     *
     * @param release number of a release
     * @param draft number of a draft
     */
    public record Source(@Nullable Long release, @Nullable Long draft) {}

    /**
     * An answer as it leaves.
     *
     * @param id id of the consultation
     * @param json the advice in UTF-8, written once for whoever needs it; not to be changed
     * @param replayed whether it is the stored answer to an earlier request with the same key
     */
    public record Answered(UUID id, byte[] json, boolean replayed) {}

    /**
     * Judges a case and keeps the record before answering.
     *
     * @throws ProblemException if the facts are invalid or contradict each other, or the record cannot be kept
     */
    public Answered ask(byte[] body, Request asked) {
        return begin(reader.read(body, false, asked.locale()), asked).await();
    }

    /** An answer whose record is on its way to the disk. */
    public interface Pending {

        /**
         * Waits until the record is there.
         *
         * @throws ProblemException if it cannot be kept
         */
        Answered await();
    }

    /**
     * Judges a case and begins to keep the record; nothing may be answered before it is kept.
     *
     * @throws ProblemException if the facts contradict each other, or nothing can be kept at the moment
     */
    public Pending begin(CaseFacts facts, Request asked) {
        long start = System.nanoTime();
        StoreOfCase.check(facts, asked.caller(), asked.locale());
        Request request = asked.on(facts);
        String digest = sha256(facts, request);
        OffsetDateTime now = now();
        Optional<ConsultationRecord> earlier = Optional.ofNullable(asked.idempotencyKey())
                .flatMap(key -> journal.findByIdempotencyKey(asked.caller().account(), key, digest, now));
        if (earlier.isPresent()) {
            Answered known =
                    new Answered(earlier.get().id(), earlier.get().answer().advice(), true);
            return () -> known;
        }
        KnowledgeBase base = knowledge.active();
        LocalDate asOf = asOf(facts, now);
        Inferred inferred = infer(base, facts, asOf, now, request);
        UUID id = UUID.randomUUID();
        byte[] advice = json.writeValueAsBytes(document(id, ExplanationWriter.stamp(base), base, inferred, request));
        long micros = (System.nanoTime() - start) / 1_000;
        Journal.Pending pending = journal.submit(new ConsultationRecord(
                id,
                Objects.requireNonNull(facts.topic()),
                asker(request.caller(), facts),
                new ConsultationRecord.Request(
                        request.idempotencyKey(),
                        facts.requestId(),
                        digest,
                        recorded.kept(facts),
                        request.locale().toLanguageTag(),
                        asOf),
                answer(inferred, base, advice, micros),
                now));
        AnsweredCase answered = new AnsweredCase(
                id, facts, asOf, now, request.caller().storeId(), base, inferred, request.explain() == Explain.FULL);
        return () -> {
            ConsultationRecord kept = pending.await();
            boolean isRepeated = !kept.id().equals(id);
            if (!isRepeated) {
                events.publishEvent(answered);
            }
            return new Answered(kept.id(), kept.answer().advice(), isRepeated);
        };
    }

    /**
     * Judges a made-up case; nothing is kept.
     *
     * @param source release or draft to ask
     * @throws ProblemException if the facts are invalid or contradict each other
     */
    public AdviceDocument simulate(byte[] body, Source source, Request asked) {
        if (source.draft() != null && !asked.caller().mayReadDrafts()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    new LocalizedText("只有编辑、审批和审计角色可以试算草稿", "Only editors, approvers and auditors may ask a draft"));
        }
        CaseFacts facts = reader.read(body, true, asked.locale());
        Request request = asked.on(facts);
        KnowledgeBase base = base(source);
        AdviceDocument.ReleaseStamp stamp = ExplanationWriter.stamp(base, source.draft());
        return document(null, stamp, base, infer(base, facts, asOf(facts, now()), null, request), request);
    }

    /** The present, as exact as the record keeps it. */
    private OffsetDateTime now() {
        return KeptTime.now(clock);
    }

    private Inferred infer(
            KnowledgeBase base, CaseFacts facts, LocalDate asOf, @Nullable OffsetDateTime keptAt, Request request) {
        Inferred inferred = inference.infer(base, facts, asOf, keptAt, request.explain() == Explain.FULL);
        contradictions.refuse(inferred.contradictions(), request.locale());
        return inferred;
    }

    private KnowledgeBase base(Source source) {
        Long draft = source.draft();
        if (draft != null) {
            return drafts.ofDraft(draft);
        }
        Long release = source.release();
        return release == null ? knowledge.active() : knowledge.of(release).orElseThrow(() -> noRelease(release));
    }

    /**
     * Explains a consultation that the caller may read, from its facts and its release.
     *
     * @throws ProblemException if there is no such consultation for the caller, or the knowledge that answered is not there
     */
    public AdviceDocument.Explanation explain(UUID id, Caller caller, Locale locale) {
        ConsultationRecord entry = find(id, caller);
        KnowledgeBase base = recorded.knowledge(entry);
        return new ExplanationWriter(locale)
                .write(base, recorded.infer(entry, recorded.facts(entry, locale), base, false));
    }

    /** The record of a consultation that the caller may read. */
    public ConsultationRecord find(UUID id, Caller caller) {
        return recorded.find(id, caller);
    }

    private AdviceDocument document(
            @Nullable UUID id,
            AdviceDocument.ReleaseStamp stamp,
            KnowledgeBase base,
            Inferred inferred,
            Request request) {
        AdviceDocument.Explanation explanation = request.explain() == Explain.FULL
                ? new ExplanationWriter(request.locale()).write(base, inferred)
                : null;
        return new AdviceWriter(clauses, request.locale(), request.explain())
                .write(id, id == null ? true : null, inferred.advice(), stamp, explanation);
    }

    private LocalDate asOf(CaseFacts facts, OffsetDateTime now) {
        LocalDate told = facts.asOf();
        return told == null ? now.atZoneSameInstant(clock.getZone()).toLocalDate() : told;
    }

    private static ConsultationRecord.Asker asker(Caller caller, CaseFacts facts) {
        String role = facts.actor() == null || facts.actor().role() == null
                ? null
                : facts.actor().role().name();
        return new ConsultationRecord.Asker(caller.account(), caller.personId(), caller.storeId(), role);
    }

    private ConsultationRecord.Answer answer(Inferred inferred, KnowledgeBase base, byte[] advice, long micros) {
        return new ConsultationRecord.Answer(
                inferred.advice().status().name(),
                advice,
                json.writeValueAsString(Stream.concat(inferred.rows().stream(), inferred.figures().stream())
                        .toList()),
                json.writeValueAsString(inferred.rules()),
                codes(inferred.advice()),
                new ConsultationRecord.ReleaseStamp(
                        base.ruleset().number(), base.ruleset().sha256()),
                micros);
    }

    private static Set<ConsultationRecord.Code> codes(Advice advice) {
        Set<ConsultationRecord.Code> codes = new HashSet<>();
        Stream.concat(advice.actions().stream(), advice.conduct().stream())
                .forEach(action -> codes.add(
                        new ConsultationRecord.Code(action.code().name(), ConsultationRecord.Code.Kind.ACTION)));
        advice.forbidden()
                .forEach(act -> codes.add(
                        new ConsultationRecord.Code(act.code().name(), ConsultationRecord.Code.Kind.FORBIDDEN)));
        return codes;
    }

    private static ProblemException noRelease(long number) {
        return new ProblemException(
                ProblemType.NOT_FOUND, new LocalizedText("没有第 " + number + " 版", "There is no release " + number));
    }

    /** The answer depends on language and detail too: the same key with another of them is another request. */
    private String sha256(CaseFacts facts, Request request) {
        return Sha256.of(
                bytes(request.locale().toLanguageTag()),
                bytes(request.explain().name()),
                json.writeValueAsBytes(facts));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

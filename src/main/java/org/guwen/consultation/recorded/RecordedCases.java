package org.guwen.consultation.recorded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.ruleset.PrinciplesHistory;
import org.guwen.ruleset.UnreadableReleaseException;
import org.guwen.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads consultations from the journal, and asks them again from their facts. */
@Component
public class RecordedCases {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedCases.class);

    private final Messages messages = new Messages(RecordedCases.class, "records");
    private final Journal journal;
    private final FactsReader reader;
    private final Knowledge knowledge;
    private final PrinciplesHistory principles;
    private final Inference inference;
    private final JsonMapper asTold;

    RecordedCases(
            Journal journal,
            FactsReader reader,
            Knowledge knowledge,
            PrinciplesHistory principles,
            Inference inference,
            JsonMapper json) {
        this.journal = journal;
        this.reader = reader;
        this.knowledge = knowledge;
        this.principles = principles;
        this.inference = inference;
        // A time of a case keeps the offset that it was told with, as a day begins where it was told.
        this.asTold = json.rebuild()
                .disable(
                        DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE,
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    /** The facts in the form in which they are kept: as JSON, what identifies a customer masked. */
    public String kept(CaseFacts facts) {
        return Masking.masked(facts, asTold);
    }

    /**
     * The record of a consultation that the caller may read.
     *
     * @throws ProblemException if there is none
     */
    public ConsultationRecord find(UUID id, Caller caller) {
        return journal.find(id)
                .filter(entry ->
                        caller.mayRead(entry.caller().storeId(), entry.caller().account()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, messages.wording("missing", id)));
    }

    /**
     * The facts of a record.
     *
     * @throws ProblemException if this program reads facts in another form than the one that wrote them
     */
    public CaseFacts facts(ConsultationRecord entry, Locale locale) {
        return facts(entry.id(), entry.request().facts(), locale);
    }

    /**
     * The same of the facts alone.
     *
     * @param id id of the consultation
     * @param facts its facts as they were kept
     * @throws ProblemException if this program reads facts in another form than the one that wrote them
     */
    public CaseFacts facts(UUID id, String facts, Locale locale) {
        try {
            CaseFacts read = asTold.readValue(facts, CaseFacts.class);
            if (read.topic() != null) {
                return read;
            }
        } catch (JacksonException e) {
            // Told below with every place, not with the first alone.
            LOG.debug("Facts of consultation {} cannot be read", id, e);
        }
        throw new ProblemException(ProblemType.OUTDATED_FACTS, messages.wording("facts"), mistakes(facts, locale));
    }

    private List<ProblemError> mistakes(String facts, Locale locale) {
        try {
            reader.read(facts.getBytes(StandardCharsets.UTF_8), false, locale);
            return List.of();
        } catch (ProblemException e) {
            return e.errors();
        }
    }

    /**
     * The knowledge that answered a record: the same tables and the same principles.
     *
     * @throws ProblemException if this program does not have it
     */
    public KnowledgeBase knowledge(ConsultationRecord entry) {
        ConsultationRecord.ReleaseStamp stamp = entry.answer().release();
        KnowledgeBase base = find(stamp.number(), "release.gone", ProblemType.RELEASE_UNAVAILABLE);
        String present = base.ruleset().sha256();
        if (!present.equals(stamp.sha256())) {
            throw new ProblemException(
                    ProblemType.OTHER_PRINCIPLES,
                    principles
                            .of(stamp.number(), stamp.sha256())
                            .map(then -> messages.wording("principles", then, principles.present()))
                            .orElseGet(
                                    () -> messages.wording("release.other", stamp.number(), stamp.sha256(), present)));
        }
        return base;
    }

    /**
     * The knowledge of a release that somebody names, with the principles of this program.
     *
     * @throws ProblemException if there is no such release, or this program cannot read it
     */
    public KnowledgeBase knowledge(long release) {
        return find(release, "release.missing", ProblemType.NOT_FOUND);
    }

    private KnowledgeBase find(long release, String missing, ProblemType type) {
        try {
            return knowledge
                    .of(release)
                    .orElseThrow(() -> new ProblemException(type, messages.wording(missing, release)));
        } catch (UnreadableReleaseException e) {
            throw new ProblemException(
                    ProblemType.RELEASE_UNAVAILABLE,
                    messages.wording("release.unreadable", release, String.valueOf(e.getMessage())));
        }
    }

    /**
     * What that knowledge concludes from the facts of a record, on its business date.
     *
     * @param isExamined whether questions are proved and what is taken for granted is named, as the record was answered
     */
    public Inferred infer(ConsultationRecord entry, CaseFacts facts, KnowledgeBase base, boolean isExamined) {
        return inference.infer(base, facts, entry.request().asOf(), entry.createdAt(), isExamined);
    }
}

package org.guwen.consultation.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.consultation.addition.OutcomeDocument;
import org.guwen.consultation.addition.OverrideDocument;
import org.guwen.journal.ConsultationRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a consultation.
 *
 * @param advice what was answered, as it was sent
 * @param facts what was asked, masked
 * @param askedBy who asked
 * @param at when
 * @param requestId the caller's own number of the request
 * @param overrides in what the advice was not followed, in order
 * @param outcomes how the case ended, in order; the last counts
 */
record ConsultationDocument(
        @JsonRawValue String advice,
        @JsonRawValue String facts,
        ConsultationAsker askedBy,
        OffsetDateTime at,
        @Nullable String requestId,
        List<OverrideDocument> overrides,
        List<OutcomeDocument> outcomes) {

    /** Copies the lists. */
    ConsultationDocument {
        overrides = List.copyOf(overrides);
        outcomes = List.copyOf(outcomes);
    }

    /** Who asked: account or key, the person, the store, and the role in the dealership that the facts name. */
    record ConsultationAsker(
            String account,
            @Nullable String personId,
            @Nullable String storeId,
            @Nullable String actorRole) {}

    static ConsultationDocument of(
            ConsultationRecord entry, List<OverrideDocument> overrides, List<OutcomeDocument> outcomes) {
        ConsultationRecord.Asker asker = entry.caller();
        return new ConsultationDocument(
                new String(entry.answer().advice(), StandardCharsets.UTF_8),
                entry.request().facts(),
                new ConsultationAsker(asker.account(), asker.personId(), asker.storeId(), asker.actorRole()),
                entry.createdAt(),
                entry.request().requestId(),
                overrides,
                outcomes);
    }
}

package org.guwen.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one consultation: enough to answer it again and to explain it.
 *
 * @param id id of the consultation
 * @param topic what the case was about
 * @param caller who asked
 * @param request what was asked
 * @param answer what was answered
 * @param createdAt when
 */
public record ConsultationRecord(
        UUID id, Topic topic, Asker caller, Request request, Answer answer, OffsetDateTime createdAt)
        implements JournalEntry {

    @Override
    public UUID consultation() {
        return id;
    }

    /**
     * Who asked.
     *
     * @param account account or key
     * @param personId the person behind it, if any
     * @param storeId store the case belongs to, if any
     * @param actorRole role in the dealership that the facts name, if any
     */
    public record Asker(
            String account,
            @Nullable String personId,
            @Nullable String storeId,
            @Nullable String actorRole) {}

    /**
     * What was asked.
     *
     * @param idempotencyKey the caller's key for this request, if any
     * @param requestId the caller's own number of the request, if any
     * @param sha256 digest of the body as it came
     * @param facts the facts as JSON, the customer's name masked
     * @param locale language of the answer
     * @param asOf business date the case was judged at
     */
    public record Request(
            @Nullable String idempotencyKey,
            @Nullable String requestId,
            String sha256,
            String facts,
            String locale,
            LocalDate asOf) {}

    /**
     * What was answered.
     *
     * @param status whether it was final
     * @param advice the advice as JSON in UTF-8, byte for byte as it was sent; not to be changed
     * @param rowsFired table rows that fired, as JSON
     * @param rulesFired rules that fired, as JSON
     * @param codes every code recommended or forbidden
     * @param release release that answered
     * @param durationMicros time the decision took
     */
    public record Answer(
            String status,
            byte[] advice,
            String rowsFired,
            String rulesFired,
            Set<Code> codes,
            ReleaseStamp release,
            long durationMicros) {

        /** Copies the codes. */
        public Answer {
            codes = Set.copyOf(codes);
        }
    }

    /** A code of the advice and the list it stands in. */
    public record Code(String code, Kind kind) {

        /** Lists of an advice. */
        public enum Kind {
            /** Recommended or offered. */
            ACTION,
            /** Forbidden. */
            FORBIDDEN
        }
    }

    /** Number and digest of a release. */
    public record ReleaseStamp(long number, String sha256) {}
}

package org.guwen.journal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was added to a consultation after it was answered. Never changed and never removed.
 *
 * @param consultation the consultation that it belongs to
 * @param kind what it is
 * @param number which of its kind in the consultation, from 1; of a confirmation the number of what it confirms
 * @param author who added it
 * @param code code of the advice that it is about, if it is about one
 * @param content what it says, as JSON
 * @param createdAt when it was added
 */
public record RecordAddition(
        UUID consultation,
        Kind kind,
        int number,
        Author author,
        @Nullable String code,
        String content,
        OffsetDateTime createdAt)
        implements JournalEntry {

    /** What can be added to a consultation. */
    public enum Kind {
        /** That the advice was not followed. */
        OVERRIDE,
        /** That somebody whose authority suffices agrees to an override. */
        CONFIRMATION,
        /** How the case ended. */
        OUTCOME
    }

    /**
     * Who added something.
     *
     * @param account account or key
     * @param personId the person behind it, if any
     * @param actorRole role of the account in the dealership, if any
     */
    public record Author(
            String account,
            @Nullable String personId,
            @Nullable String actorRole) {}
}

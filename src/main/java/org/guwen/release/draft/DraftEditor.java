package org.guwen.release.draft;

import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose hand is in a draft.
 *
 * @param account account or key
 * @param personId person behind it, {@code null} for a program
 */
public record DraftEditor(String account, @Nullable String personId) {

    public static final DraftEditor PROGRAM = new DraftEditor("guwen", null);

    public static DraftEditor of(Caller caller) {
        return new DraftEditor(caller.account(), caller.personId());
    }

    /** Whether both are the same person, be it through two accounts. */
    public boolean isSamePerson(DraftEditor other) {
        return account.equals(other.account) || (personId != null && personId.equals(other.personId));
    }
}

package org.guwen.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.Principal;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking; the authenticated principal.
 *
 * @param account user name, or {@code key:<id>} of an API key: a name can be given again, an id cannot
 * @param personId the person behind the account or answerable for the key, {@code null} for a program that only asks
 * @param role what the caller may do
 * @param storeId store the caller works for, {@code null} if none
 * @param actorRole role of the person in the dealership, as an administrator entered it, {@code null} if none
 */
public record Caller(
        String account,
        @Nullable String personId,
        AccessRole role,
        @Nullable String storeId,
        @Nullable Role actorRole) implements Principal {

    /** A caller without a role in the dealership. */
    public Caller(String account, @Nullable String personId, AccessRole role, @Nullable String storeId) {
        this(account, personId, role, storeId, null);
    }

    @JsonIgnore
    @Override
    public String getName() {
        return account;
    }

    /** Whether the caller reads the records of all stores. */
    public boolean readsEverything() {
        return role == AccessRole.AUDITOR;
    }

    /**
     * Whether the caller may read a record: any of his store, or without a store his own.
     *
     * @param recordStore store of the record
     * @param recordAccount who asked
     */
    public boolean mayRead(@Nullable String recordStore, String recordAccount) {
        return readsEverything()
                || (storeId == null
                        ? recordStore == null && account.equals(recordAccount)
                        : storeId.equals(recordStore));
    }

    /** Whether the caller's role in the dealership may decide what that role may decide. */
    public boolean decidesAs(Role needed) {
        return actorRole != null && actorRole.compareTo(needed) >= 0;
    }

    /** Whether the caller may see drafts, and what they would answer. */
    public boolean mayReadDrafts() {
        return role == AccessRole.EDITOR || role == AccessRole.APPROVER || role == AccessRole.AUDITOR;
    }
}

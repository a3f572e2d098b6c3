package org.guwen.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking; the authenticated principal.
 *
 * @param account user name, or {@code key:<name>} of an API key
 * @param personId the person behind the account, {@code null} for a program
 * @param role what the caller may do
 * @param storeId store the caller works for, {@code null} if none
 */
public record Caller(
        String account,
        @Nullable String personId,
        AccessRole role,
        @Nullable String storeId) implements Principal {

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
     * Whether the caller may read a record.
     *
     * @param recordStore store of the record
     * @param recordAccount who asked
     */
    public boolean mayRead(@Nullable String recordStore, String recordAccount) {
        return readsEverything() || account.equals(recordAccount) || (storeId != null && storeId.equals(recordStore));
    }
}

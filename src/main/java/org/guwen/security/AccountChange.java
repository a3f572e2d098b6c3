package org.guwen.security;

import java.util.ArrayList;
import java.util.List;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes in an account; what is absent stays.
 *
 * @param enabled whether the account can be used
 * @param role another role
 * @param actorRole another role in the dealership
 * @param password a new password
 */
record AccountChange(
        @Nullable Boolean enabled,
        @Nullable AccessRole role,
        @Nullable Role actorRole,
        @Nullable String password) {

    boolean isEmpty() {
        return enabled == null && role == null && actorRole == null && password == null;
    }

    /** What it does to an account, in words of the log; never the password. */
    String words(Account account) {
        List<String> words = new ArrayList<>();
        if (enabled != null && enabled != account.enabled()) {
            words.add(enabled ? "opened again" : "closed");
        }
        if (role != null && role != account.role()) {
            words.add("role " + account.role() + " -> " + role);
        }
        if (actorRole != null && actorRole != account.actorRole()) {
            words.add("acts as " + (account.actorRole() == null ? "none" : account.actorRole()) + " -> " + actorRole);
        }
        if (password != null) {
            words.add("password reset");
        }
        return String.join(", ", words);
    }

    /**
     * The account as it is afterwards.
     *
     * @param hash hash of the new password, {@code null} if that stays
     */
    Account of(Account account, @Nullable String hash) {
        return new Account(
                account.username(),
                account.personId(),
                hash == null ? account.passwordHash() : hash,
                role == null ? account.role() : role,
                account.storeId(),
                actorRole == null ? account.actorRole() : actorRole,
                enabled == null ? account.enabled() : enabled,
                account.demonstration(),
                account.createdAt());
    }
}

package org.guwen.security;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person's access.
 *
 * @param actorRole role of the person in the dealership, {@code null} if he decides nothing there
 */
record Account(
        String username,
        String personId,
        String passwordHash,
        AccessRole role,
        @Nullable String storeId,
        @Nullable Role actorRole,
        boolean enabled,
        boolean demonstration,
        OffsetDateTime createdAt) {

    /**
     * A person id in the one form in which it is kept and compared: {@code P1} with a blank behind it is {@code p1}.
     */
    static String normalised(String personId) {
        return Normalizer.normalize(personId, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    boolean isAdministrator() {
        return enabled && role == AccessRole.ADMIN;
    }

    Caller caller() {
        return new Caller(username, personId, role, storeId, actorRole);
    }
}

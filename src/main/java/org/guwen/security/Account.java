package org.guwen.security;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A person's access. */
record Account(
        String username,
        String personId,
        String passwordHash,
        AccessRole role,
        @Nullable String storeId,
        boolean enabled,
        boolean demonstration,
        OffsetDateTime createdAt) {

    Caller caller() {
        return new Caller(username, personId, role, storeId);
    }
}

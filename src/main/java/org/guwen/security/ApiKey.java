package org.guwen.security;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's access. The key itself is not kept, only its digest, which never leaves the database. */
record ApiKey(
        UUID id,
        String name,
        AccessRole role,
        @Nullable String storeId,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime revokedAt) {

    /** Named after the key, so that a renewed key of the same name is the same caller. */
    Caller caller() {
        return new Caller("key:" + name, null, role, storeId);
    }
}

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
        @Nullable String personId,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime revokedAt) {

    /** Known by its id, so that a later key of the same name inherits nothing. */
    Caller caller() {
        return new Caller("key:" + id, personId, role, storeId);
    }
}

package org.guwen.security;

import org.jspecify.annotations.Nullable;

/** An account as an administrator asks for it. */
record NewAccount(
        @Nullable String username,
        @Nullable String personId,
        @Nullable AccessRole role,
        @Nullable String storeId,
        @Nullable String password) {

    /** What was asked, as far as it may be kept. */
    NewAccount withoutPassword() {
        return new NewAccount(username, personId, role, storeId, null);
    }
}

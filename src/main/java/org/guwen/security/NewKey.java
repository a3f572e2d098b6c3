package org.guwen.security;

import org.jspecify.annotations.Nullable;

/** An API key as an administrator asks for it. */
record NewKey(
        @Nullable String name,
        @Nullable AccessRole role,
        @Nullable String storeId,
        @Nullable String personId) {}

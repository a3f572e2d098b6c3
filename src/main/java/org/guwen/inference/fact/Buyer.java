package org.guwen.inference.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who the customer is before the law. A fact of its own, for rules cannot name a component that begins with "is".
 *
 * @param consumer whether he buys for himself, not for a business; {@code null} if not told
 */
public record Buyer(@Nullable Boolean consumer) {}

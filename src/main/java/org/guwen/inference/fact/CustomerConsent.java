package org.guwen.inference.fact;

import org.guwen.advice.code.ConsentKind;
import org.guwen.facts.code.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to one kind of consent.
 *
 * @param field path of the fact
 * @param consent the answer; {@code null} if not told
 */
public record CustomerConsent(
        ConsentKind kind, String field, @Nullable Consent consent) {}

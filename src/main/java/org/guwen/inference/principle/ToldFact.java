package org.guwen.inference.principle;

import org.jspecify.annotations.Nullable;

/**
 * That facts of a type are there before the first stage begins, because the case tells them.
 *
 * @param type simple or qualified name of the type
 * @param field value of the component {@code field} of the facts told; {@code null} if it may be any or the type has no
 *     such component
 */
public record ToldFact(String type, @Nullable String field) {}

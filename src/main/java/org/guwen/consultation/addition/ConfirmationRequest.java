package org.guwen.consultation.addition;

import org.jspecify.annotations.Nullable;

/**
 * The agreement to an override.
 *
 * @param comment what is to be said of it
 */
public record ConfirmationRequest(@Nullable String comment) {}

package org.guwen.inference.judging;

import java.time.OffsetDateTime;

/**
 * From when the deadlines of the case run.
 *
 * @param at the instant
 * @param assumed whether nobody told it
 */
public record Started(OffsetDateTime at, boolean assumed) {}

package org.guwen.inference.judging;

import java.time.OffsetDateTime;

/**
 * When the business date of the case begins in Beijing.
 *
 * @param at the instant
 */
public record DayBegins(OffsetDateTime at) {}

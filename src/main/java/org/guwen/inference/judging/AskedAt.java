package org.guwen.inference.judging;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When advice was asked, as far as anybody knows the hour.
 *
 * @param at the instant
 * @param day its day in Beijing
 */
public record AskedAt(OffsetDateTime at, LocalDate day) {}

package org.guwen.inference.judging;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The day of something that has happened, held against the date of the case.
 *
 * @param field path of the fact
 * @param daysAhead days from the date of the case to that day; negative if it is past
 */
public record EventDay(String field, LocalDate day, BigDecimal daysAhead) {}

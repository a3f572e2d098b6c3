package org.guwen.inference.fact;

import java.time.LocalTime;

/**
 * When business closes, in force on the business date.
 *
 * @param closes the time of day
 */
public record ClosingTime(LocalTime closes) {}

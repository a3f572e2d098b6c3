package org.guwen.inference.judging;

import org.guwen.advice.code.DemandAnswer;

/**
 * How a demand for exchange or return stands where it is not due: why, the sentences that follow say.
 *
 * @param answer refused, or open
 */
public record ClaimStanding(DemandAnswer answer) {}

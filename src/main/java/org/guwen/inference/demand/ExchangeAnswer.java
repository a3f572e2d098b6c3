package org.guwen.inference.demand;

import org.guwen.advice.code.DemandAnswer;

/**
 * What a demand for exchange or return is answered with where it is not due; the sentences that follow say why.
 *
 * @param answer refused, or open
 */
public record ExchangeAnswer(DemandAnswer answer) {}

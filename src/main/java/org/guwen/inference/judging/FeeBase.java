package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.facts.Subject;

/**
 * The fee that a requested concession is taken from.
 *
 * @param subject the request
 * @param fee fee in CNY
 */
public record FeeBase(Subject subject, BigDecimal fee) {}

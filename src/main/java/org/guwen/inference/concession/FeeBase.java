package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;

/**
 * The fee that one form of concession is taken from.
 *
 * @param subject the issue
 * @param fee fee in CNY
 */
public record FeeBase(Subject subject, ConcessionType type, BigDecimal fee) {}

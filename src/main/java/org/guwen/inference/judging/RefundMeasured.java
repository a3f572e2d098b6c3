package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;

/**
 * A proposed refund held against what is owed.
 *
 * @param subject the proposal
 * @param above by how much it exceeds what is owed, in CNY; negative if it falls short
 */
public record RefundMeasured(Subject subject, BigDecimal above) implements Cited {}

package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.advice.code.ChargeItem;
import org.guwen.facts.Subject;

/**
 * What a part of the bill costs before any concession, in CNY.
 */
public record Price(Subject subject, ChargeItem item, BigDecimal amount) implements Cited {}

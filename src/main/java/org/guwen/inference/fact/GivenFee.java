package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.advice.code.ChargeItem;
import org.guwen.facts.Subject;

/**
 * One fee of a bill.
 *
 * @param item labour, parts or inspection
 * @param amount fee in CNY
 */
public record GivenFee(Subject subject, ChargeItem item, BigDecimal amount) {}

package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.facts.Subject;

/**
 * What was charged too much, held against the fees of a bill, in CNY.
 *
 * @param subject the case, or the issue that the bill stands in
 * @param fees sum of the fees
 * @param aboveFees by how much the overcharge exceeds them; negative if it does not
 */
public record Overcharge(Subject subject, BigDecimal fees, BigDecimal aboveFees) {}

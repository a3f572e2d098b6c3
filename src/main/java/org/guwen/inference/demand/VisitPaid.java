package org.guwen.inference.demand;

import java.math.BigDecimal;
import org.guwen.facts.Subject;

/**
 * What the customer paid to have the fault repaired once more that turned out to be ours (AMB-61).
 *
 * @param index position of the issue
 * @param bill bill that it stands on
 * @param amount all that he paid for it, in CNY
 */
public record VisitPaid(Subject subject, int index, int bill, BigDecimal amount) {}

package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.code.WearPart;

/**
 * How long a part that wears is under warranty, whichever comes first.
 *
 * @param part which one
 * @param months months from the start of the periods
 * @param km kilometres
 */
public record WearPartPeriod(WearPart part, BigDecimal months, BigDecimal km) {}

package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.facts.code.LegalParameter;

/**
 * A figure in force on the business date.
 *
 * @param name which one
 * @param value its value
 */
public record Parameter(LegalParameter name, BigDecimal value) {}

package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A concession that counts beside a requested one: it was given before, or is offered together with it (AMB-42, AMB-43).
 *
 * @param subject the request
 * @param amount how much it is, in CNY; {@code null} if not known
 * @param sameFee whether it may be taken from the same fee, so that it counts in percent, too
 */
public record BesideConcession(Subject subject, @Nullable BigDecimal amount, boolean sameFee) {}

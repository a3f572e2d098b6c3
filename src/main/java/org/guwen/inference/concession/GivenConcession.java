package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * That the bill of an issue has already had a concession (AMB-42).
 *
 * @param subject the issue
 * @param amount how much it was, in CNY; {@code null} if not known
 */
public record GivenConcession(Subject subject, @Nullable BigDecimal amount) {}

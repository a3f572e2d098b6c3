package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;

/**
 * A concession that the actor may grant on an issue.
 *
 * @param subject the issue
 * @param amount amount in CNY; {@code null} if the fees are not known
 */
public record Granted(
        Subject subject, ConcessionType type, @Nullable BigDecimal amount) {}

package org.guwen.inference.concession;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;

/**
 * A concession that the goodwill table proposes and that the bill may still have.
 *
 * @param subject the issue
 * @param percent proposed percent; {@code null} if the size is left open
 * @param stackable whether it may stand beside another one
 */
public record OpenProposal(
        Subject subject, ConcessionType type, @Nullable BigDecimal percent, boolean stackable) implements Cited {}

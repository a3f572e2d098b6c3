package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.jspecify.annotations.Nullable;

/**
 * The row of the goodwill table that counts for an issue.
 *
 * @param concession form of the concession; {@code null} if none is proposed
 * @param percent proposed percent; {@code null} if the size is left open
 * @param stackable whether it may stand beside another one
 * @param manufacturerRequest whether the maker is asked for goodwill
 */
public record Goodwill(
        Subject subject,
        @Nullable ConcessionType concession,
        @Nullable BigDecimal percent,
        boolean stackable,
        boolean manufacturerRequest)
        implements Cited {}

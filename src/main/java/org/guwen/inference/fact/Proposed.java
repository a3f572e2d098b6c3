package org.guwen.inference.fact;

import java.math.BigDecimal;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Phase;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody wants to do: an action or a forbidden act, never both.
 *
 * @param index position in the request
 * @param phase part of the handling in which the action stands; {@code null} for a forbidden act and for the manners,
 *     which hold in all of them
 * @param percent size in percent of the fee
 * @param amount size in CNY
 * @param asRemedyFor whose fault it is meant to make up for
 * @param forIssue position of the issue it speaks of; {@code null} if it names none
 * @param together whether it is one offer with the others that say so (AMB-43)
 */
public record Proposed(
        Subject subject,
        int index,
        @Nullable ActionCode action,
        @Nullable ForbiddenCode forbidden,
        @Nullable Phase phase,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Responsibility asRemedyFor,
        @Nullable Integer forIssue,
        boolean together) {}

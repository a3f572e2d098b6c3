package org.guwen.advice;

/**
 * A conclusion with the reason for it.
 *
 * @param conclusion what follows
 * @param reason the rule or row it follows from
 */
public record Concluded(Conclusion conclusion, Reason reason) {}

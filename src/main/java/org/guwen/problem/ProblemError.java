package org.guwen.problem;

/**
 * One mistake within a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param code stable key of the kind of mistake
 * @param message what is wrong and what would be right, in the caller's language
 */
public record ProblemError(String pointer, String code, String message) {}

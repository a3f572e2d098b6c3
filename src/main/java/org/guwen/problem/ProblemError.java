package org.guwen.problem;

/**
 * One mistake within a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param code kind of mistake
 * @param message what is wrong and what would be right, in the caller's language
 */
public record ProblemError(String pointer, ProblemCode code, String message) {}

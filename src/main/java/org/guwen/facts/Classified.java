package org.guwen.facts;

/**
 * How a complaint was classified.
 *
 * @param severity its weight
 * @param escalateTo highest role that must appear
 */
public record Classified(Severity severity, Role escalateTo) {}

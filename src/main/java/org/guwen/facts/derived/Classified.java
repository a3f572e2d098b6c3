package org.guwen.facts.derived;

import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;

/**
 * How a complaint was classified.
 *
 * @param severity its weight
 * @param escalateTo highest role that must appear
 */
public record Classified(Severity severity, Role escalateTo) {}

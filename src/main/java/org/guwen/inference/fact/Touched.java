package org.guwen.inference.fact;

import org.guwen.facts.Subject;
import org.guwen.facts.code.CriticalSystem;

/**
 * A critical system that a project touches.
 *
 * @param subject the project
 */
public record Touched(Subject subject, CriticalSystem system) {}

package org.guwen.inference.engine;

import org.guwen.facts.Subject;

/**
 * A fact of a subject that was needed and not told.
 *
 * @param field path of the field
 */
public record Question(Subject subject, String field) {}

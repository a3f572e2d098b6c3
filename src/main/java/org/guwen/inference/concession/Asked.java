package org.guwen.inference.concession;

import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;

/**
 * A role that is asked for a concession: first the actor, then one level after the other.
 *
 * @param subject the request
 * @param step 0 for the actor
 */
public record Asked(Subject subject, Role role, int step) {

    /** The level above, asked next. */
    public static Asked next(Subject subject, Role role, int step) {
        return new Asked(subject, role, step + 1);
    }
}

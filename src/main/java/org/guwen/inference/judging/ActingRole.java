package org.guwen.inference.judging;

import org.guwen.facts.code.Role;

/**
 * The role in which advice is asked.
 *
 * @param rank place of the role among all, the highest last, so that rules can compare
 */
public record ActingRole(Role role, int rank) {

    /** The role in which advice is asked. */
    public ActingRole(Role role) {
        this(role, role.ordinal());
    }
}

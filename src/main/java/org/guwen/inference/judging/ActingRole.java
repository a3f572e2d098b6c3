package org.guwen.inference.judging;

import org.guwen.facts.code.Role;

/**
 * The role in which advice is asked.
 */
public record ActingRole(Role role) {}

package org.guwen.inference.concession;

import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who would have to approve a request, if the offer that it is part of stands.
 *
 * @param subject the request
 * @param role lowest role that may; {@code null} if nobody stands above the actor
 * @param reason why the actor may not decide alone
 */
public record Approver(Subject subject, @Nullable Role role, String reason) implements Cited {}

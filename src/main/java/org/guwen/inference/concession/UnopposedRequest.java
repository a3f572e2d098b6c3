package org.guwen.inference.concession;

import org.guwen.facts.Subject;

/**
 * A request that nothing speaks against so far.
 *
 * @param subject the request
 * @param offer offer that it is part of
 */
public record UnopposedRequest(Subject subject, Subject ofIssue, int bill, int offer) {}

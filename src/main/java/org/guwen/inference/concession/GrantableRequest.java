package org.guwen.inference.concession;

import org.guwen.facts.Subject;

/**
 * That a request may be granted, at once or with an approval.
 *
 * @param subject the request
 * @param bill bill whose charge it would reduce
 * @param offer offer that it is part of
 */
public record GrantableRequest(Subject subject, int bill, int offer) {}

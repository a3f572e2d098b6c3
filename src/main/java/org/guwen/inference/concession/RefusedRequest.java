package org.guwen.inference.concession;

import org.guwen.facts.Subject;

/**
 * That a request is prohibited, by itself or with the offer that it is part of.
 *
 * @param subject the request
 */
public record RefusedRequest(Subject subject) {}

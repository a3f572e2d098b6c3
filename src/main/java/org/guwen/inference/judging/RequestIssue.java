package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/**
 * The issue that a proposal is judged by.
 *
 * @param subject the proposal
 */
public record RequestIssue(Subject subject, Subject ofIssue) {}

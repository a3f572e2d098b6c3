package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/**
 * The issue that a proposal speaks of.
 *
 * @param subject the proposal
 */
public record Meant(Subject subject, Subject ofIssue) {}

package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/**
 * That a proposed act comes too late: the part of the handling to which it belongs is over.
 *
 * @param subject the proposal
 */
public record LateAct(Subject subject) {}

package org.guwen.inference.judging;

import org.guwen.advice.Cited;
import org.guwen.facts.Subject;

/**
 * That the case excludes the act that is proposed.
 *
 * @param subject the proposal
 */
public record ExcludedAct(Subject subject) implements Cited {}

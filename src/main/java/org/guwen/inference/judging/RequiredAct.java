package org.guwen.inference.judging;

import org.guwen.advice.Cited;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.Subject;

/**
 * That the case asks for the act that is proposed.
 *
 * @param subject the proposal
 * @param obligation how strongly
 */
public record RequiredAct(Subject subject, Obligation obligation) implements Cited {}

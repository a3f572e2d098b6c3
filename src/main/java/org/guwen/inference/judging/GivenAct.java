package org.guwen.inference.judging;

import org.guwen.advice.Cited;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.Subject;

/** That the advice gives an act: something asks for it and nothing excludes it. */
public record GivenAct(Subject subject, ActionCode code, Obligation obligation) implements Cited {}

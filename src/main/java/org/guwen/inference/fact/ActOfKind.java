package org.guwen.inference.fact;

import org.guwen.advice.Cited;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.code.ActKind;

/**
 * An act of a row of the table of kinds of acts.
 *
 * @param row row of the table
 * @param acts the act
 */
public record ActOfKind(ActKind kind, String row, ActionCode acts) implements Cited {}

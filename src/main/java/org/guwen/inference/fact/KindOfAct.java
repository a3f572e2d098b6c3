package org.guwen.inference.fact;

import org.guwen.advice.Cited;
import org.guwen.advice.code.ConsentKind;
import org.guwen.facts.code.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of kinds of acts.
 *
 * @param row row of the table
 * @param consent consent that acts of the row need; {@code null} if they need none
 */
public record KindOfAct(ActKind kind, String row, @Nullable ConsentKind consent) implements Cited {}

/**
 * The principles as data: their conditions and conclusions, read from the source text of {@code rules/}, and the check
 * that their stages come in an order in which nothing is denied before it could be concluded.
 *
 * <p>The grammar is closed, so that what a principle tests can be known without running it. After {@code when} stand
 * patterns over records, each {@code Type(…)}, {@code not Type(…)}, {@code exists Type(…)} or {@code accumulate(Type(…);
 * $result : min($x))} with {@code min}, {@code max}, {@code sum}, {@code count} or {@code collectList}. In a pattern stand bindings
 * ({@code $x : field}) and constraints: a component of the record on the left, {@code ==}, {@code !=}, {@code <},
 * {@code <=}, {@code >}, {@code >=}, {@code in} or {@code not in}, and on the right one literal (constant of an
 * enumeration, the record constant {@code Subject.CASE}, {@code true}, {@code false}, number, text), a set of them, {@code null} or a variable bound before; several
 * alternatives joined by {@code ||} are read as a set if they concern one component. After {@code then} stand
 * {@code insert(new Type(…));} and {@code insert(Type.factory(…));} alone. {@code @clause}, {@code @zh} and
 * {@code ruleflow-group}, the stage, precede {@code when}. Everything else is a
 * {@link org.guwen.inference.principle.GrammarViolation}.
 */
@NullMarked
package org.guwen.inference.principle;

import org.jspecify.annotations.NullMarked;

/**
 * One run over a case: the facts as told enter a session, tables are consulted and rules conclude, stage after stage. What
 * a stage does, and when a table is consulted, is said in {@code rules/} and in the definitions of the tables.
 */
@NullMarked
package org.guwen.inference.engine;

import org.jspecify.annotations.NullMarked;

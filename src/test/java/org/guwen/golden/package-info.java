/**
 * The golden advice: the complete advice on many recorded cases, kept in the repository, so that a change of the engine
 * can be told from a change of the knowledge. Every difference that stays is listed with its reason.
 */
@NullMarked
package org.guwen.golden;

import org.jspecify.annotations.NullMarked;

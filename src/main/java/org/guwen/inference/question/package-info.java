/** Which facts to ask for, from what a run missed. */
@NullMarked
package org.guwen.inference.question;

import org.jspecify.annotations.NullMarked;

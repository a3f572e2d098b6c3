/**
 * What rules conclude on the way to the answer to a demand of the customer. These facts stay in the run; the advice holds
 * the answers.
 */
@NullMarked
@NamedInterface("demand")
package org.guwen.inference.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

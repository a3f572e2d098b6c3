/**
 * What a case can still come to: a run over facts of which some are not settled. Every row and every rule holds, may hold or
 * does not hold whatever the open facts turn out to be; what may hold names the open facts that it depends on.
 */
@NullMarked
package org.guwen.inference.possible;

import org.jspecify.annotations.NullMarked;

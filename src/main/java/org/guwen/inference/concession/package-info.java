/**
 * What rules conclude on the way to a verdict on a requested concession: how large it is, what counts beside it, who may
 * grant it, which offers are left. These facts stay in the run; the advice holds the verdicts.
 */
@NullMarked
@NamedInterface("concession")
package org.guwen.inference.concession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The facts of a case as JSON: read strictly, described as schema and as components of the described interface. */
@NullMarked
@NamedInterface
package org.guwen.consultation.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

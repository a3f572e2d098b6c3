/**
 * Where knowledge is found: in the program itself and in the knowledge packs beside it, which are directories and archives
 * on the class path.
 */
@NullMarked
@NamedInterface
package org.guwen.facts.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

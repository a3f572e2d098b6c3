/** Cases as YAML, and those that came with the program. */
@NullMarked
@NamedInterface
package org.guwen.casebook.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What every module may need of a text and none owns: both languages of it, the name nearest to a mistyped one, the hash
 * that tells contents apart. Knows no module and no case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.guwen.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

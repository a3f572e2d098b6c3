/**
 * The desk: pages for people in a browser. Serves one page, its modules and styles, and the headers that keep foreign
 * code away; what the pages show and do goes through the public REST interface alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package org.guwen.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

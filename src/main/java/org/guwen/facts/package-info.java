/**
 * The language of a case: topics, fact records, enumerations and the vocabulary that names every field in Chinese and
 * English. Knows nothing of rules, tables or the web.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package org.guwen.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Every fact as a field: its path, kind and domain, and what it is called in Chinese and English. Read off the records
 * of facts, so that the two never differ; used wherever fields are named, as in tables, forms and explanations.
 */
@NullMarked
@NamedInterface
package org.guwen.facts.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

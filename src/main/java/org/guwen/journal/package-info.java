/**
 * The record of every consultation: durable before the answer leaves, found again by id, filter or idempotency key.
 * Knows texts and codes, not what they mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "facts :: *", "problem", "text"})
package org.guwen.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

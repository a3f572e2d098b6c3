/** A draft beside the release in force: it answers a share of the consultations unseen, and what it would change is counted. */
@NullMarked
package org.guwen.impact.shadow;

import org.jspecify.annotations.NullMarked;

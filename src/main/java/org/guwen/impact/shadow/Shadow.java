package org.guwen.impact.shadow;

import java.math.BigDecimal;

/**
 * A draft that answers, or answered, beside the release in force.
 *
 * @param draft number of the draft
 * @param contentSha256 hash of the content that answers
 * @param share share of the consultations that it is asked, 0 to 1
 * @param state whether it still answers
 * @param counts what its answers came to
 */
record Shadow(long draft, String contentSha256, BigDecimal share, ShadowState state, ShadowCounts counts) {}

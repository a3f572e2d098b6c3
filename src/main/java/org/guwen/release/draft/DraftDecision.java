package org.guwen.release.draft;

import java.time.OffsetDateTime;

/**
 * What somebody decided on a draft.
 *
 * @param version version of the draft that the step led to
 * @param step what was decided
 * @param account who
 * @param comment why
 * @param decidedAt when
 */
public record DraftDecision(int version, DraftStep step, String account, String comment, OffsetDateTime decidedAt) {}

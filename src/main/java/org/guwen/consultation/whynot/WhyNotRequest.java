package org.guwen.consultation.whynot;

import org.jspecify.annotations.Nullable;

/**
 * What somebody missed in advice: one of an action, a proposal, a decision on a project, a document and a row.
 *
 * @param code code of an action
 * @param proposal index of a proposal that was not permitted, from 0
 * @param decision decision on a project
 * @param project index of the project, from 0
 * @param document code of a document
 * @param table id of a table
 * @param row id of a row of that table
 */
public record WhyNotRequest(
        @Nullable String code,
        @Nullable Integer proposal,
        @Nullable String decision,
        @Nullable Integer project,
        @Nullable String document,
        @Nullable String table,
        @Nullable String row) {}

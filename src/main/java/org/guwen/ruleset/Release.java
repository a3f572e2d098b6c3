package org.guwen.ruleset;

import java.time.OffsetDateTime;

/**
 * A published version of the tables.
 *
 * @param number from 1, without gaps
 * @param sha256 hash over principles and workbooks
 * @param rulesSha256 hash of the principles it was published with
 * @param author account that published it
 * @param comment why
 * @param createdAt when
 */
public record Release(
        long number, String sha256, String rulesSha256, String author, String comment, OffsetDateTime createdAt) {}

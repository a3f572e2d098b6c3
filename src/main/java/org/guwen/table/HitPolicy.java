package org.guwen.table;

/** What several matching rows mean, as in DMN. */
public enum HitPolicy {
    /** At most one row may match; two are an error that names both. */
    UNIQUE,
    /** The first matching row in sheet order decides. */
    FIRST,
    /** The best outcome decides; every row that gives it contributes. */
    PRIORITY,
    /** All matching rows contribute, without order. */
    COLLECT,
    /** All matching rows contribute, in sheet order. */
    RULE_ORDER
}

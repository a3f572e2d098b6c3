package org.guwen.facts.code;

/** Groups of cosmetic and decoration work that decide the contract duty (CW-10.3). */
public enum ProjectGroup {
    SIMPLE,
    APPEARANCE_CARE,
    ELECTRONICS_INSTALL,
    INTERIOR,
    DRIVING_PERFORMANCE_SPACE
}

package org.guwen.facts;

/** Weight of a complaint, rising. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

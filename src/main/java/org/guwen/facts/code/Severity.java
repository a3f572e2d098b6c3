package org.guwen.facts.code;

/** Weight of a complaint, rising. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

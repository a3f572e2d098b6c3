package org.guwen.facts.code;

/** A day of the week, Monday first as in ISO 8601. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
}

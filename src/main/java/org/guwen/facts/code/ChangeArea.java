package org.guwen.facts.code;

/** What a product change is about (FU-3B). */
public enum ChangeArea {
    UPGRADE,
    REPAIR,
    DRIVING
}

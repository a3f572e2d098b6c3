package org.guwen.facts.code;

/** How a part is honestly marked (LAW-CS-17). */
public enum ProductCondition {
    NEW_ORIGINAL,
    EQUAL_QUALITY,
    REMANUFACTURED
}

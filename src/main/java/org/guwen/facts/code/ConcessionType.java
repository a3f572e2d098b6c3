package org.guwen.facts.code;

/** Form of a concession in the charge (CH-H4c1, CH-H4c2). */
public enum ConcessionType {
    DISCOUNT,
    LABOUR_WAIVER
}

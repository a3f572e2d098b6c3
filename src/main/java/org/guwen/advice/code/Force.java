package org.guwen.advice.code;

/** How binding a clause is. */
public enum Force {
    MUST,
    MUST_NOT,
    SHOULD,
    MAY,
    FACT,
    PURPOSE
}

package org.guwen.advice.code;

/** How binding an action is: MUST and SHOULD are recommended, MAY is offered. */
public enum Obligation {
    MUST,
    SHOULD,
    MAY
}

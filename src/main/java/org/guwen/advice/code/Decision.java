package org.guwen.advice.code;

/** Whether work may go ahead. Declared from lenient to strict: the strictest project decides the order. */
public enum Decision {
    NA,
    ALLOW,
    HOLD,
    REFUSE
}

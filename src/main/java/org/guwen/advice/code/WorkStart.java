package org.guwen.advice.code;

/** When work begins that waits for no appointment (AMB-37). */
public enum WorkStart {
    NOW
}

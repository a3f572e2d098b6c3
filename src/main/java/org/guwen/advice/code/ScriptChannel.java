package org.guwen.advice.code;

/** How words reach the customer (AMB-56). */
public enum ScriptChannel {
    SPOKEN,
    WRITTEN
}

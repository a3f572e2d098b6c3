package org.guwen.inference.money;

/** Whether a limit covers a concession (AMB-05, AMB-41). */
public enum Coverage {
    /** The limit covers it, limit included. */
    WITHIN,
    /** It is above the limit in percent or in money. */
    ABOVE,
    /** Nothing that is known is above the limit, but a part of it cannot be held against what is not known. */
    UNKNOWN
}

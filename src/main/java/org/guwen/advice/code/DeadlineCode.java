package org.guwen.advice.code;

/** A point in time that a case must meet. */
public enum DeadlineCode {
    ACKNOWLEDGE,
    FIRST_CONTACT,
    PLAN,
    PROGRESS_UPDATE,
    CLOSE,
    NOTIFY_STATUS,
    EVIDENCE,
    ANSWER_CLAIM,
    COMPLETE_CLAIM,
    REPLY
}

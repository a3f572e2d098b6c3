package org.guwen.advice.code;

/** Whether the customer is told of a workshop event. */
public enum InformCustomer {
    YES,
    NO,
    IF_LATE
}

package org.guwen.advice.code;

/** Whether a project needs a written contract (CW-10.3). */
public enum ContractDuty {
    REQUIRED,
    OPTIONAL
}

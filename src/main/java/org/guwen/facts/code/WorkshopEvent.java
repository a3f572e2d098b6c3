package org.guwen.facts.code;

/** What happened in the workshop (AF-1, AF-3). */
public enum WorkshopEvent {
    PARTS_SHORTAGE,
    UNCLEAR_DIVISION,
    WEAK_EXECUTION,
    TECHNICIAN_ABSENT,
    EQUIPMENT_FAILURE,
    PEAK_OVERLOAD,
    ADDITIONAL_FAULT,
    QC_FAILED,
    URGENT_OTHER,
    READY_FOR_HANDOVER
}

package org.guwen.advice.code;

/** A cost the store bears when the fault is ours (AMB-08). */
public enum CostItem {
    REWORK_LABOUR,
    REWORK_PARTS,
    TOWING,
    LOAN_CAR_OR_TRANSPORT,
    ENERGY_USED,
    OTHER_REPAIRER,
    OVERCHARGED_PART,
    DELAY_COST,
    INSPECTION
}

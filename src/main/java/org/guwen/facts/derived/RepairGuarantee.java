package org.guwen.facts.derived;

/**
 * That an earlier repair failed within its guarantee by our fault, so that the repair is not a new one to be charged
 * (LAW-RT-44).
 *
 * @param vehicleProblem whether the car has a problem now; unknown counts as yes
 */
public record RepairGuarantee(boolean vehicleProblem) {}

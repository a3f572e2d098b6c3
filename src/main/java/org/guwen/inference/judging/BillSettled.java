package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/**
 * That the customer owes the fees of a bill: the repair was agreed on or the charge is at issue.
 */
public record BillSettled(Subject subject) {}

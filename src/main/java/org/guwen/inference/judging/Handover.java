package org.guwen.inference.judging;

import org.guwen.advice.Cited;
import org.guwen.facts.code.Role;

/** That a role above the handler takes the case over (AMB-53). */
public record Handover(Role to) implements Cited {}

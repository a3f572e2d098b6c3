package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/** That a car is within the three guarantees, faulty, and not yet entitled to exchange or return (AMB-39). */
public record Approaching(Subject subject) {}

package org.guwen.inference.fact;

import org.guwen.facts.code.CareOccasion;

/** An occasion to contact a sold customer. */
public record GivenOccasion(CareOccasion occasion) {}

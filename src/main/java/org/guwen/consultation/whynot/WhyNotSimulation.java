package org.guwen.consultation.whynot;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same of a made-up case.
 *
 * @param facts the case, as for a simulation
 * @param ask what was missed
 */
public record WhyNotSimulation(
        @Nullable Map<String, Object> facts, @Nullable WhyNotRequest ask) {}

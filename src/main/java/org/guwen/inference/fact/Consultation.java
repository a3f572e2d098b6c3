package org.guwen.inference.fact;

import java.time.LocalDate;
import org.guwen.facts.code.Topic;

/**
 * That advice is asked.
 *
 * @param topic what on
 * @param asOf business date that the case is judged at
 */
public record Consultation(Topic topic, LocalDate asOf) {}

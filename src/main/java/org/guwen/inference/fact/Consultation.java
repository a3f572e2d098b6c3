package org.guwen.inference.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * That advice is asked.
 *
 * @param topic what on
 * @param asOf business date that the case is judged at
 * @param requestedAt when it was asked, as told
 * @param keptAt when the consultation goes on record; {@code null} of a case that is only tried
 */
public record Consultation(
        Topic topic,
        LocalDate asOf,
        @Nullable OffsetDateTime requestedAt,
        @Nullable OffsetDateTime keptAt) {}

package org.guwen.consultation.addition;

import java.math.BigDecimal;
import org.guwen.facts.code.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended, as far as it is known.
 *
 * @param resolved whether the matter is settled
 * @param satisfaction how satisfied the customer is
 * @param cost what it cost the store, in CNY
 * @param note what else is to be said of it
 */
public record OutcomeRequest(
        @Nullable Boolean resolved,
        @Nullable Satisfaction satisfaction,
        @Nullable BigDecimal cost,
        @Nullable String note) {}

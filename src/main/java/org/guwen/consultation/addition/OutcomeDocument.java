package org.guwen.consultation.addition;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.guwen.facts.code.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param number which outcome of the consultation, from 1; the last one counts
 * @param resolved whether the matter is settled
 * @param satisfaction how satisfied the customer is
 * @param cost what it cost the store, in CNY
 * @param note what else is to be said of it, numbers of persons masked
 * @param by who put it on record
 * @param at when it was put on record
 */
public record OutcomeDocument(
        int number,
        boolean resolved,
        @Nullable Satisfaction satisfaction,
        @Nullable BigDecimal cost,
        @Nullable String note,
        AdditionAuthor by,
        OffsetDateTime at) {}

package org.guwen.consultation.addition;

import java.time.OffsetDateTime;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * That the advice was not followed in a point.
 *
 * @param number which override of the consultation, from 1
 * @param code the act
 * @param taken whether it was done, although it was not advised; false if it was not done, although it was
 * @param reason why, numbers of persons masked
 * @param state whether anybody still has to agree
 * @param confirmBy role in the dealership that has to agree, nothing if the author could decide
 * @param by who did it
 * @param at when it was put on record
 * @param confirmation who agreed, nothing while nobody has
 */
public record OverrideDocument(
        int number,
        String code,
        boolean taken,
        String reason,
        State state,
        @Nullable Role confirmBy,
        AdditionAuthor by,
        OffsetDateTime at,
        @Nullable Confirmation confirmation) {

    /** Whether anybody still has to agree. */
    public enum State {
        /** The author could decide it. */
        WITHIN_AUTHORITY,
        /** Somebody whose authority suffices has yet to agree. */
        AWAITS_CONFIRMATION,
        /** Somebody whose authority suffices agreed. */
        CONFIRMED
    }

    /**
     * An agreement.
     *
     * @param by who agreed
     * @param comment what he said of it, numbers of persons masked
     * @param at when
     */
    public record Confirmation(AdditionAuthor by, @Nullable String comment, OffsetDateTime at) {}
}

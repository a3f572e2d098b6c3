package org.guwen.advice;

import org.jspecify.annotations.Nullable;

/**
 * A proposal seen against the advice so far: the fact that the principles of judgement look at.
 *
 * @param index position in the request
 * @param standing how the advice stands to the act
 * @param concession what speaks for and against it, if it is a concession, else {@code null}
 */
public record ProposedAct(
        int index, Standing standing, @Nullable ConcessionStanding concession) {

    /** How the advice stands to a proposed act. */
    public enum Standing {
        /** It is a forbidden act. */
        FORBIDDEN,
        /** It is starting without a contract where none is needed (CW-10.3n2). */
        CONTRACT_NOT_NEEDED,
        /** The case excludes the action. */
        EXCLUDED,
        /** The action is recommended. */
        RECOMMENDED,
        /** The action is offered. */
        OFFERED,
        /** It is a remedy that the case does not entitle to. */
        BEYOND_ENTITLEMENT,
        /** Nothing speaks for or against it. */
        NEUTRAL,
        /** It is a concession: see {@link ProposedAct#concession()}. */
        CONCESSION
    }

    /** What speaks for and against a concession, the first obstacle only. */
    public enum ConcessionStanding {
        /** The fault is ours: full cover, not a concession (CH-H3c, AMB-06). */
        OUR_FAULT_FULL_COVER,
        /** Warranty repair is free (FS-9). */
        WARRANTY_INSTEAD,
        /** Responsibility is not settled (AMB-12). */
        UNDETERMINED_NO_CONCESSION,
        /** No charge is at issue (AMB-05). */
        NO_CHARGE_AT_ISSUE,
        /** The demand is undue and a concession was given already (CH-P4). */
        BEYOND_ENTITLEMENT,
        /** The waiver is larger than the labour fee (CH-H4c2). */
        WAIVER_ABOVE_LABOUR_FEE,
        /** It would stand beside another concession (AMB-05). */
        NOT_STACKABLE,
        /** No role of the table may grant it. */
        ABOVE_ALL_AUTHORITY,
        /** A higher role must approve it. */
        ABOVE_AUTHORITY,
        /** Its size is not known, so that the authority cannot be checked. */
        UNKNOWN_SIZE,
        /** The actor may grant it. */
        WITHIN_AUTHORITY
    }
}

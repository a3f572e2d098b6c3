package org.guwen.inference.fact;

import org.guwen.facts.Subject;
import org.guwen.facts.code.Consent;
import org.jspecify.annotations.Nullable;

/**
 * One issue that the caller listed, with what it says itself: nothing is taken from the complaint.
 *
 * @param index position in the request
 * @param inspectionConsent the answer to an inspection of this issue; {@code null} if it is that to the complaint
 * @param repairConsent the answer to a paid repair of this issue; {@code null} if it is that to the complaint
 */
public record ListedIssue(
        Subject subject,
        int index,
        @Nullable Consent inspectionConsent,
        @Nullable Consent repairConsent) {}

package org.guwen.release.log;

import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.Release;
import org.guwen.text.CanonicalForm;

/** Hashes of the rows that the release log tells of. */
final class RecordHash {

    private RecordHash() {}

    /** Hash of a release without its workbooks, which are in its own hash. */
    static String of(Release release) {
        return CanonicalForm.sha256(
                release.number(),
                release.sha256(),
                release.rulesSha256(),
                release.author(),
                release.comment(),
                release.createdAt(),
                release.draftId(),
                release.approvedBy());
    }

    /** Hash of an activation. */
    static String of(Activation activation) {
        return CanonicalForm.sha256(
                activation.seq(),
                activation.releaseNumber(),
                activation.effectiveFrom(),
                activation.reason(),
                activation.account(),
                activation.personId(),
                activation.createdAt());
    }

    /** Hash of the decision that a plan will not count. */
    static String of(Cancellation cancellation) {
        return CanonicalForm.sha256(
                cancellation.activationSeq(),
                cancellation.reason(),
                cancellation.account(),
                cancellation.personId(),
                cancellation.createdAt());
    }
}

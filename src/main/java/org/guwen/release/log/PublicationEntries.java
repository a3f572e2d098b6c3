package org.guwen.release.log;

import org.guwen.release.NewRelease;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.Release;

/** Writes down for the release log what is published and put in force. */
public final class PublicationEntries {

    private PublicationEntries() {}

    static ReleaseLogEntry.New shipped(Release release) {
        return new ReleaseLogEntry.New(
                release.author(),
                null,
                ReleaseAction.SHIPPED,
                null,
                release.number(),
                release.comment(),
                release.sha256(),
                null,
                null,
                RecordHash.of(release));
    }

    public static ReleaseLogEntry.New published(Release release, NewRelease order) {
        return new ReleaseLogEntry.New(
                order.approver(),
                order.approverPerson(),
                ReleaseAction.PUBLISHED,
                release.draftId(),
                release.number(),
                release.comment(),
                release.sha256(),
                order.findingsSha256(),
                order.testsSha256(),
                RecordHash.of(release));
    }

    public static ReleaseLogEntry.New activated(Activation activation) {
        return new ReleaseLogEntry.New(
                activation.account(),
                activation.personId(),
                ReleaseAction.ACTIVATED,
                null,
                activation.releaseNumber(),
                activation.reason(),
                null,
                null,
                null,
                RecordHash.of(activation));
    }

    /** A plan that was called off. */
    public static ReleaseLogEntry.New calledOff(Activation plan, Cancellation cancellation) {
        return new ReleaseLogEntry.New(
                cancellation.account(),
                cancellation.personId(),
                ReleaseAction.CALLED_OFF,
                null,
                plan.releaseNumber(),
                cancellation.reason(),
                null,
                null,
                null,
                RecordHash.of(cancellation));
    }
}

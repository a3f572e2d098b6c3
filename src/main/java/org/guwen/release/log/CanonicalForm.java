package org.guwen.release.log;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.guwen.ruleset.Release;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a row down before it is hashed: each value on a line as {@code length:text}, the length in bytes
 * of UTF-8, or {@code -} if there is none. Times are instants to the microsecond, as both databases keep them.
 */
final class CanonicalForm {

    private CanonicalForm() {}

    /** Hash of a release without its workbooks, which are in its own hash. */
    static String sha256(Release release) {
        return sha256(
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
    static String sha256(Activation activation) {
        return sha256(
                activation.seq(),
                activation.releaseNumber(),
                activation.effectiveFrom(),
                activation.reason(),
                activation.account(),
                activation.personId(),
                activation.createdAt());
    }

    /** Hash of the decision that a plan will not count. */
    static String sha256(Cancellation cancellation) {
        return sha256(
                cancellation.activationSeq(),
                cancellation.reason(),
                cancellation.account(),
                cancellation.personId(),
                cancellation.createdAt());
    }

    /** Hash of values in that order. */
    static String sha256(@Nullable Object... values) {
        return Sha256.of(Stream.of(values).map(CanonicalForm::line).collect(Collectors.joining()));
    }

    private static String line(@Nullable Object value) {
        if (value == null) {
            return "-\n";
        }
        String text = value instanceof OffsetDateTime time
                ? time.toInstant().truncatedTo(ChronoUnit.MICROS).toString()
                : value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + "\n";
    }
}

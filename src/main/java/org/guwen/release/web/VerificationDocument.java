package org.guwen.release.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.guwen.journal.Journal;
import org.guwen.release.log.ReleaseVerification;
import org.jspecify.annotations.Nullable;

/** The outcome of a verification as JSON. */
record VerificationDocument(boolean valid, int entries, int releases, long records, List<VerificationFault> faults) {

    /** One thing that is not as it was written. */
    record VerificationFault(
            @Nullable Long seq,
            @Nullable Long release,
            @Nullable UUID consultation,
            String message) {}

    static VerificationDocument of(ReleaseVerification.Report report, Journal.Report journal, Locale locale) {
        return new VerificationDocument(
                report.faults().isEmpty() && journal.faults().isEmpty(),
                report.entries(),
                report.releases(),
                journal.records(),
                Stream.concat(
                                report.faults().stream()
                                        .map(fault -> new VerificationFault(
                                                fault.seq(),
                                                fault.release(),
                                                null,
                                                fault.message().in(locale))),
                                journal.faults().stream()
                                        .map(fault -> new VerificationFault(
                                                null,
                                                null,
                                                fault.consultation(),
                                                fault.message().in(locale))))
                        .toList());
    }
}

package org.guwen.release.web;

import java.util.List;
import java.util.Locale;
import org.guwen.release.log.ReleaseVerification;
import org.jspecify.annotations.Nullable;

/** The outcome of a verification as JSON. */
record VerificationDocument(boolean valid, int entries, int releases, List<VerificationFault> faults) {

    /** One thing that is not as it was written. */
    record VerificationFault(@Nullable Long seq, @Nullable Long release, String message) {}

    static VerificationDocument of(ReleaseVerification.Report report, Locale locale) {
        return new VerificationDocument(
                report.faults().isEmpty(),
                report.entries(),
                report.releases(),
                report.faults().stream()
                        .map(fault -> new VerificationFault(
                                fault.seq(), fault.release(), fault.message().in(locale)))
                        .toList());
    }
}

package org.guwen.casebook;

import java.util.List;
import org.guwen.inference.Inferred;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a case.
 *
 * @param example the case
 * @param failures every point in which the advice is not as expected
 * @param inferred the advice, or {@code null} if there was none
 */
public record CaseResult(
        Case example, List<Failure> failures, @Nullable Inferred inferred) {

    /** Copies the list. */
    public CaseResult {
        failures = List.copyOf(failures);
    }

    /** Whether the advice is as expected. */
    public boolean isPassed() {
        return failures.isEmpty();
    }
}

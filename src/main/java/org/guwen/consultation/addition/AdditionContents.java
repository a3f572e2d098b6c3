package org.guwen.consultation.addition;

import java.math.BigDecimal;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Satisfaction;
import org.jspecify.annotations.Nullable;

/** What additions say, in the form in which the journal keeps it. */
final class AdditionContents {

    private AdditionContents() {}

    /** Content of an override; {@code confirmBy} is {@code null} if the author could decide. */
    record OfOverride(
            boolean taken, String reason, @Nullable Role confirmBy) {}

    /** Content of a confirmation. */
    record OfConfirmation(@Nullable String comment) {}

    /** Content of an outcome. */
    record OfOutcome(
            boolean resolved,
            @Nullable Satisfaction satisfaction,
            @Nullable BigDecimal cost,
            @Nullable String note) {}
}

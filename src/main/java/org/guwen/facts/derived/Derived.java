package org.guwen.facts.derived;

import java.math.BigDecimal;
import java.util.Set;
import org.guwen.facts.Fact;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.LegalParameter;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.WorkKind;
import org.jspecify.annotations.Nullable;

/** What follows from the facts of a case before any table of advice is read: ages, sums, classifications. */
public record Derived(
        @Nullable Severity severity,
        @Nullable Branch branch,
        @Nullable Boolean presumedOurFault,
        @Nullable Boolean repairedTwice,
        @Nullable Boolean planOverdue,
        @Nullable Boolean closeOverdue,
        @Fact(scale = 2, unit = "CNY") @Nullable BigDecimal totalFee,
        @Nullable Set<Authenticity> authenticities,
        @Nullable ProjectGroup projectGroup,
        @Nullable WorkKind workKind,
        @Fact(max = 36_500, unit = "d") @Nullable Integer daysSinceDelivery,
        @Nullable Boolean justOutOfWarranty,
        @Nullable Boolean withinThreeGuarantees,
        @Nullable Boolean remedyDue,
        @Nullable Role grantingRole,
        @Nullable Grant grant,
        @Nullable LegalParameter legalParameter) {
    /** Copies the collections, so that the facts cannot change. */
    public Derived {
        authenticities = authenticities == null ? null : Set.copyOf(authenticities);
    }
}

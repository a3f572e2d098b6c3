package org.guwen.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.ProjectType;
import org.guwen.facts.code.WorkAuthorization;
import org.jspecify.annotations.Nullable;

/** One item of cosmetic or decoration work on an order. */
public record CosmeticProject(
        @Nullable ProjectType projectType,
        @Nullable ProjectGroup group,
        @Nullable Boolean simpleInstall,
        @Nullable Set<CriticalSystem> affects,
        @Nullable Boolean effectKnown,
        @Fact(unknown = "UNKNOWN") @Nullable LegalApproval legalApproval,
        @Nullable Boolean stdHoursDisclosed,
        @Nullable Boolean labourFeeDisclosed,
        @Nullable Boolean explainedFunctions,
        @Nullable Boolean explainedPerformance,
        @Nullable Boolean explainedAdverseEffects,
        @Nullable Boolean explainedDirectly,
        @Fact(unknown = "NONE") @Nullable WorkAuthorization workCommission,
        @Nullable Boolean contractSigned,
        @Nullable Boolean customerRequestsContract,
        @Nullable Boolean customerWaiver,
        @Nullable Product product,
        @Fact(max = 100, scale = 1, unit = "%") @Nullable BigDecimal lightTransmittance,
        @Nullable Boolean mirrorFilm,
        @Nullable Boolean forbiddenByManual,
        @Nullable Boolean usedOnCar,
        @Nullable Boolean charged) {
    /** Copies the collections, so that the facts cannot change. */
    public CosmeticProject {
        affects = affects == null ? null : Set.copyOf(affects);
    }
}

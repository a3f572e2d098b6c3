package org.guwen.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.ProjectType;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.WorkAuthorization;
import org.jspecify.annotations.Nullable;

/** One item of cosmetic or decoration work on an order. */
public record CosmeticProject(
        @Fact(topics = Topic.COSMETIC) @Nullable ProjectType projectType,
        @Fact(topics = Topic.COSMETIC) @Nullable ProjectGroup group,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean simpleInstall,
        @Fact(topics = Topic.COSMETIC) @Nullable Set<CriticalSystem> affects,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean effectKnown,

        @Fact(unknown = "UNKNOWN", topics = Topic.COSMETIC) @Nullable
        LegalApproval legalApproval,

        @Fact(topics = Topic.COSMETIC) @Nullable Boolean stdHoursDisclosed,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean labourFeeDisclosed,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean explainedFunctions,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean explainedPerformance,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean explainedAdverseEffects,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean explainedDirectly,

        @Fact(unknown = "NONE", topics = Topic.COSMETIC) @Nullable
        WorkAuthorization workCommission,

        @Fact(topics = Topic.COSMETIC) @Nullable Boolean contractSigned,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean customerRequestsContract,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean customerWaiver,
        @Nullable Product product,

        @Fact(max = 100, scale = 1, unit = "%", topics = Topic.COSMETIC) @Nullable
        BigDecimal lightTransmittance,

        @Fact(topics = Topic.COSMETIC) @Nullable Boolean mirrorFilm,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean forbiddenByManual,
        @Nullable Boolean usedOnCar,
        @Nullable Boolean charged) {
    /** Copies the collections, so that the facts cannot change. */
    public CosmeticProject {
        affects = affects == null ? null : Set.copyOf(affects);
    }
}

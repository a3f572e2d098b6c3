package org.guwen.inference.fact;

import java.math.BigDecimal;
import java.util.Set;
import org.guwen.facts.Subject;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.ProjectType;
import org.guwen.facts.code.WorkAuthorization;
import org.jspecify.annotations.Nullable;

/**
 * One project of an order as it was told.
 *
 * @param index position in the request
 * @param group group that the caller gave it; the one that counts is concluded
 * @param affects critical systems that it touches, each also a {@link Touched}; {@code null} if not told
 * @param legalApproval formalities of the law; {@code UNKNOWN} if not told (AMB-17)
 * @param workCommission how the work was ordered; {@code NONE} if not told
 */
public record Project(
        Subject subject,
        int index,
        @Nullable ProjectType projectType,
        @Nullable ProjectGroup group,
        @Nullable Boolean simpleInstall,
        @Nullable Set<CriticalSystem> affects,
        @Nullable Boolean effectKnown,
        LegalApproval legalApproval,
        @Nullable Boolean stdHoursDisclosed,
        @Nullable Boolean labourFeeDisclosed,
        @Nullable Boolean explainedFunctions,
        @Nullable Boolean explainedPerformance,
        @Nullable Boolean explainedAdverseEffects,
        @Nullable Boolean explainedDirectly,
        WorkAuthorization workCommission,
        @Nullable Boolean contractSigned,
        @Nullable Boolean customerRequestsContract,
        @Nullable Boolean customerWaiver,
        @Nullable BigDecimal lightTransmittance,
        @Nullable Boolean mirrorFilm,
        @Nullable Boolean forbiddenByManual,
        @Nullable Boolean usedOnCar,
        @Nullable Boolean charged) {}

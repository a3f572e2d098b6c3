package org.guwen.inference.fact;

import org.guwen.advice.Cited;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.DemandGround;
import org.guwen.facts.code.LimitSource;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a demand is answered with in a branch, as the table says.
 *
 * @param decidedBy who may agree to it; {@code null} if nobody has to
 * @param limitSource where the limit stands up to which it may be agreed to
 * @param until by which deadline an open one is answered, or {@code null}
 * @param textZh words for the customer in Chinese
 * @param textEn words for the customer in English
 */
public record DemandReply(
        DemandCode demand,
        Branch branch,
        DemandGround ground,
        DemandAnswer answer,
        @Nullable Role decidedBy,
        LimitSource limitSource,
        @Nullable DeadlineCode until,
        String textZh,
        String textEn)
        implements Cited {}

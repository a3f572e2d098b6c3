package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guwen.advice.Advice;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Charge;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;

/** What must hold of every proposed concession: its size, and who may grant it. */
final class AuthorityInvariants {

    private AuthorityInvariants() {}

    /** Invariant 5: what is above the limit goes up, what is at the limit does not. */
    static void authorityDecidesByItsLimit(Answered answered, Consumer<String> broken) {
        Role actor = GrantLimits.actor(answered.facts());
        answered.judged().filter(Answered.Judged::isConcession).forEach(said -> {
            Optional<ToldIssue> issue = meant(answered, said);
            if (issue.isEmpty() || said.verdict() == Verdict.PROHIBITED) {
                return;
            }
            ConcessionType type = said.isWaiver() ? ConcessionType.LABOUR_WAIVER : ConcessionType.DISCOUNT;
            GrantLimits.Limit limit = answered.limits().of(answered.facts(), actor, type);
            BigDecimal percent = said.proposal().percent();
            BigDecimal amount = said.proposal().amount();
            BigDecimal base = base(type, issue.get().charge());
            boolean isUnknown = percent == null && amount == null;
            boolean isAbove =
                    isUnknown || limit.isExceeded(percent, amount, base) || limit.isOpen(percent, amount, base);
            boolean isPartOfMore = Boolean.TRUE.equals(said.proposal().together())
                    || isConceded(issue.get().charge());
            if (isAbove ? said.verdict() == Verdict.PERMITTED : said.verdict() != Verdict.PERMITTED && !isPartOfMore) {
                broken.accept(said + " with limit " + limit + " of " + actor);
            }
            if (said.verdict() == Verdict.NEEDS_APPROVAL) {
                approved(answered.advice().approval(), actor, broken);
            }
        });
        boolean isNeeded = answered.judged().anyMatch(said -> said.verdict() == Verdict.NEEDS_APPROVAL);
        boolean isAsked = answered.issues().stream()
                .map(ToldIssue::charge)
                .anyMatch(charge -> charge != null && charge.requested() != null);
        if (!isNeeded && !isAsked && answered.advice().approval().required()) {
            broken.accept("approval without need: " + answered.advice().approval());
        }
    }

    private static boolean isConceded(@Nullable Charge charge) {
        return charge != null
                && (Boolean.TRUE.equals(charge.concessionAlreadyGiven()) || charge.concessionGivenAmount() != null);
    }

    private static void approved(Advice.Approval approval, Role actor, Consumer<String> broken) {
        Role level = approval.level();
        boolean isHigher = level == null ? actor == Role.GROUP : level.compareTo(actor) > 0;
        if (!approval.required() || !isHigher || approval.withinActorAuthority()) {
            broken.accept("above the limit of " + actor + " yet " + approval);
        }
    }

    /** A waiver takes no more than the labour fee, a discount no more than the fees (CH-H4c2, AMB-05). */
    static void concessionIsNoLargerThanItsFees(Answered answered, Consumer<String> broken) {
        answered.judged().filter(Answered.Judged::isConcession).forEach(said -> {
            ConcessionType type = said.isWaiver() ? ConcessionType.LABOUR_WAIVER : ConcessionType.DISCOUNT;
            BigDecimal amount = said.proposal().amount();
            BigDecimal base = meant(answered, said)
                    .map(issue -> base(type, issue.charge()))
                    .orElse(null);
            if (amount != null && base != null && amount.compareTo(base) > 0 && said.verdict() != Verdict.PROHIBITED) {
                broken.accept("more than the fees of " + base + ": " + said);
            }
        });
    }

    private static Optional<ToldIssue> meant(Answered answered, Answered.Judged said) {
        List<ToldIssue> issues = answered.issues();
        Integer issue = said.proposal().issue();
        if (issues.size() == 1) {
            return Optional.of(issues.get(0));
        }
        return issue == null || issues.isEmpty() ? Optional.empty() : Optional.of(issues.get(issue));
    }

    private static @Nullable BigDecimal base(ConcessionType type, @Nullable Charge charge) {
        if (charge == null || charge.labourFee() == null || type == ConcessionType.LABOUR_WAIVER) {
            return charge == null ? null : charge.labourFee();
        }
        return charge.partsFee() == null ? null : charge.labourFee().add(charge.partsFee());
    }
}

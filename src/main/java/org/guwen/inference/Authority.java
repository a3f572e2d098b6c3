package org.guwen.inference;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.Reason;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.ConcessionType;
import org.guwen.facts.Derived;
import org.guwen.facts.Grant;
import org.guwen.facts.Role;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/** What a role may grant without asking, and who comes next (DT-03b). A limit is inclusive. */
final class Authority {

    private final CaseRun run;

    /**
     * What a role may grant.
     *
     * @param maxPercent largest percent, 0 if no row speaks for the role
     * @param maxAmount largest amount in CNY; {@code null} is not limited
     * @param nextLevel who is asked beyond it; {@code null} for the highest level
     * @param reasons rows it follows from; empty for a limit that the request itself gave
     */
    record Limit(
            Role role,
            BigDecimal maxPercent,
            @Nullable BigDecimal maxAmount,
            @Nullable Role nextLevel,
            List<Reason> reasons) {

        /** Whether the role may grant it. */
        boolean covers(Reduction reduction) {
            boolean isPercentCovered =
                    reduction.percent() == null || reduction.percent().compareTo(maxPercent) <= 0;
            boolean isAmountCovered = reduction.amount() == null
                    || maxAmount == null
                    || reduction.amount().compareTo(maxAmount) <= 0;
            return isPercentCovered && isAmountCovered;
        }
    }

    Authority(CaseRun run) {
        this.run = run;
    }

    /** Role of whoever asks; without one, nothing may be granted. */
    static Role actor(CaseFacts facts) {
        return facts.actor() == null || facts.actor().role() == null
                ? Role.SYSTEM
                : facts.actor().role();
    }

    static Grant grant(ConcessionType type) {
        return type == ConcessionType.DISCOUNT ? Grant.DISCOUNT : Grant.LABOUR_WAIVER;
    }

    /** The limit of a role: that of a simulation, else that of the table. */
    Limit limit(Role role, Grant grant) {
        Answer answer = look(role, grant);
        Optional<Row> row = answer.decided().stream().findFirst();
        Role next = row.flatMap(r -> r.outcome("nextLevel", Role.class)).orElse(null);
        Optional<ConcessionLimit> override = override(role, grant);
        if (override.isPresent()) {
            BigDecimal percent = override.get().maxPercent();
            BigDecimal most = percent == null ? BigDecimal.valueOf(100) : percent;
            return new Limit(role, most, override.get().maxAmount(), next, List.of());
        }
        List<Reason> reasons =
                row.<List<Reason>>map(r -> List.of(answer.reason(r))).orElse(List.of());
        return new Limit(
                role,
                row.flatMap(r -> r.outcome("maxPercent", BigDecimal.class)).orElse(BigDecimal.ZERO),
                row.isEmpty()
                        ? BigDecimal.ZERO
                        : row.get().outcome("maxAmount", BigDecimal.class).orElse(null),
                next,
                reasons);
    }

    /** The row of a role. */
    Answer look(Role role, Grant grant) {
        Derived question = new Derived(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, role, grant, null);
        return run.figure(TableDefinitions.get().get("concession_authority"), Derivations.only(question));
    }

    private Optional<ConcessionLimit> override(Role role, Grant grant) {
        if (run.facts().policy() == null || run.facts().policy().limits() == null) {
            return Optional.empty();
        }
        return run.facts().policy().limits().stream()
                .filter(limit ->
                        limit.role() == role && limit.concession() != null && grant(limit.concession()) == grant)
                .findFirst();
    }

    /** The lowest role above the actor whose limit covers a concession. */
    Optional<Limit> approver(Limit actor, Grant grant, Reduction reduction) {
        Set<Role> asked = EnumSet.of(actor.role());
        Role next = actor.nextLevel();
        while (next != null && asked.add(next)) {
            Limit limit = limit(next, grant);
            if (limit.covers(reduction)) {
                return Optional.of(limit);
            }
            next = limit.nextLevel();
        }
        return Optional.empty();
    }
}

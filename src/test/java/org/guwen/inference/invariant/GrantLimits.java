package org.guwen.inference.invariant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.Role;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Limits of the authority table, found by looking at its rows one after the other. */
record GrantLimits(DecisionTable table, LocalDate asOf) {

    /** What may be granted: up to both inclusive. */
    record Limit(BigDecimal percent, @Nullable BigDecimal amount) {

        /** Whether what is not known of a request could be larger than the limit (AMB-41). */
        boolean isOpen(@Nullable BigDecimal percent, @Nullable BigDecimal amount, @Nullable BigDecimal base) {
            boolean isNothing = (percent != null && percent.signum() == 0) || (amount != null && amount.signum() == 0);
            boolean isPercentOpen = percent == null && (base == null || base.signum() == 0);
            boolean isAmountOpen = amount == null && base == null && this.amount != null;
            return !isNothing && (isPercentOpen || isAmountOpen);
        }

        /** Whether a request is larger than the limit; sizes that nobody can know are not compared. */
        boolean isExceeded(@Nullable BigDecimal percent, @Nullable BigDecimal amount, @Nullable BigDecimal base) {
            if (percent != null && percent.compareTo(this.percent) > 0) {
                return true;
            }
            BigDecimal hundred = BigDecimal.valueOf(100);
            if (amount != null
                    && base != null
                    && base.signum() > 0
                    && amount.multiply(hundred).compareTo(this.percent.multiply(base)) > 0) {
                return true;
            }
            BigDecimal computed = amount == null && percent != null && base != null
                    ? base.multiply(percent).divide(hundred).setScale(2, java.math.RoundingMode.HALF_UP)
                    : amount;
            return this.amount != null && computed != null && computed.compareTo(this.amount) > 0;
        }
    }

    static Role actor(CaseFacts facts) {
        return facts.actor() == null || facts.actor().role() == null
                ? Role.SYSTEM
                : facts.actor().role();
    }

    /** The limit of a role, that of a simulation first. */
    Limit of(CaseFacts facts, Role role, ConcessionType type) {
        List<ConcessionLimit> simulated = facts.policy() == null
                ? List.of()
                : Objects.requireNonNullElse(facts.policy().limits(), List.of());
        Optional<ConcessionLimit> own = simulated.stream()
                .filter(limit -> limit.role() == role && limit.concession() == type)
                .findFirst();
        return own.map(limit -> new Limit(
                        Objects.requireNonNullElse(limit.maxPercent(), BigDecimal.valueOf(100)), limit.maxAmount()))
                .orElseGet(() -> row(role, type));
    }

    private Limit row(Role role, ConcessionType type) {
        Grant grant = Grant.valueOf(type.name());
        return table.rows().stream()
                .filter(row -> row.isEffective(asOf))
                .filter(row -> accepts(row, "derived.grantingRole", role) && accepts(row, "derived.grant", grant))
                .findFirst()
                .map(row -> new Limit(
                        row.outcome("maxPercent", BigDecimal.class).orElseThrow(),
                        row.outcome("maxAmount", BigDecimal.class).orElse(null)))
                .orElse(new Limit(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private boolean accepts(Row row, String field, Object value) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).field().path().equals(field)
                    && !row.regions().get(column).contains(value)) {
                return false;
            }
        }
        return true;
    }
}

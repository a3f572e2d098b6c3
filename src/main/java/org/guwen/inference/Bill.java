package org.guwen.inference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.CostItem;
import org.guwen.advice.Reason;
import org.guwen.facts.Charge;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Consent;
import org.guwen.facts.derived.Issue;
import org.jspecify.annotations.Nullable;

/** Who pays what, exact to the fen. An amount that is not settled is absent. */
final class Bill {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    /** What a bill is made of; the other items are promises that hold for the issues they are made for. */
    private static final Set<ChargeItem> BILLED = EnumSet.of(ChargeItem.LABOUR, ChargeItem.PARTS, ChargeItem.TOTAL);

    private final CaseRun run;
    private final CaseFindings findings;

    Bill(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** The charges of the whole case: amounts of several issues are added up. */
    Advice.Charges overall() {
        if (findings.issues().isEmpty()) {
            Charge charge = run.facts().charge();
            return charges(Subject.CASE, charge, null, true, null);
        }
        List<Advice.Charges> parts =
                findings.issues().keySet().stream().map(this::of).toList();
        return parts.size() == 1 ? parts.get(0) : sum(parts);
    }

    /** The charges of one issue. */
    Advice.Charges of(Issue issue) {
        Charge charge = Objects.requireNonNull(
                Objects.requireNonNull(findings.issues().get(issue)).known().charge());
        boolean isBillSettled = issue.repairConsent() == Consent.GRANTED || issue.chargeAtIssue();
        return charges(issue.subject(), charge, findings.reduction(issue.index()), isBillSettled, issue);
    }

    private Advice.Charges charges(
            Subject subject,
            @Nullable Charge charge,
            @Nullable Reduction reduction,
            boolean isBillSettled,
            @Nullable Issue issue) {
        Map<ChargeItem, BigDecimal> pays = new EnumMap<>(ChargeItem.class);
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<CostItem> bears = new LinkedHashSet<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion().subject().equals(subject)) {
                read(item, charge, isBillSettled, pays, bears, reasons);
            }
        }
        if (reduction != null) {
            reduce(pays, reduction);
        }
        total(pays, issue);
        BigDecimal refund = refund(issue, charge);
        if (issue != null && issue.branch() == Branch.OUR_FAULT) {
            pays.put(ChargeItem.REWORK, ZERO);
        }
        return new Advice.Charges(
                pays,
                List.copyOf(bears),
                refund,
                issue == null ? null : findings.proposed(issue.index()),
                List.copyOf(reasons));
    }

    private static void read(
            Concluded item,
            @Nullable Charge charge,
            boolean isBillSettled,
            Map<ChargeItem, BigDecimal> pays,
            Set<CostItem> bears,
            Set<Reason> reasons) {
        if (item.conclusion() instanceof Conclusion.Free free) {
            pays.put(free.item(), ZERO);
            reasons.add(item.reason());
        } else if (item.conclusion() instanceof Conclusion.Billed billed && isBillSettled) {
            BigDecimal fee = fee(charge, billed.item());
            if (fee != null) {
                pays.putIfAbsent(billed.item(), Reduction.money(fee));
                reasons.add(item.reason());
            }
        } else if (item.conclusion() instanceof Conclusion.StoreBears borne) {
            bears.add(borne.item());
            reasons.add(item.reason());
        }
    }

    private static @Nullable BigDecimal fee(@Nullable Charge charge, ChargeItem item) {
        if (charge == null) {
            return null;
        }
        return switch (item) {
            case LABOUR -> charge.labourFee();
            case PARTS -> charge.partsFee();
            case INSPECTION -> charge.inspectionFee();
            case REWORK, TOTAL -> null;
        };
    }

    /** A waiver lowers the labour fee; a discount lowers labour first, then parts. Nothing falls below zero. */
    private static void reduce(Map<ChargeItem, BigDecimal> pays, Reduction reduction) {
        BigDecimal left = reduction.amount();
        List<ChargeItem> items = reduction.type() == ConcessionType.LABOUR_WAIVER
                ? List.of(ChargeItem.LABOUR)
                : List.of(ChargeItem.LABOUR, ChargeItem.PARTS);
        for (ChargeItem item : items) {
            BigDecimal price = pays.get(item);
            if (left != null && price != null) {
                BigDecimal taken = left.min(price);
                pays.put(item, price.subtract(taken));
                left = left.subtract(taken);
            }
        }
    }

    private static void total(Map<ChargeItem, BigDecimal> pays, @Nullable Issue issue) {
        if (pays.containsKey(ChargeItem.TOTAL)) {
            return;
        }
        BigDecimal labour = pays.get(ChargeItem.LABOUR);
        BigDecimal parts = pays.get(ChargeItem.PARTS);
        if (labour != null && parts != null) {
            pays.put(ChargeItem.TOTAL, labour.add(parts).add(pays.getOrDefault(ChargeItem.INSPECTION, ZERO)));
        } else if (issue != null && issue.rework()) {
            pays.put(ChargeItem.TOTAL, ZERO);
        }
    }

    private static @Nullable BigDecimal refund(@Nullable Issue issue, @Nullable Charge charge) {
        boolean isRefunded = issue != null
                && charge != null
                && issue.branch() == Branch.OUR_FAULT
                && issue.category() == ComplaintCategory.OVERCHARGE;
        BigDecimal overcharged = isRefunded ? Objects.requireNonNull(charge).overchargedAmount() : null;
        return overcharged == null ? null : Reduction.money(overcharged);
    }

    /**
     * Adds up the issues. A bill that several issues share is paid once; labour, parts and total stay open in the whole
     * as long as one issue leaves them open.
     */
    private Advice.Charges sum(List<Advice.Charges> parts) {
        Map<ChargeItem, BigDecimal> pays = new EnumMap<>(ChargeItem.class);
        for (ChargeItem item : ChargeItem.values()) {
            BigDecimal amount = sum(item, parts);
            if (amount != null) {
                pays.put(item, amount);
            }
        }
        BigDecimal refund = parts.stream()
                .map(Advice.Charges::refund)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return new Advice.Charges(
                pays,
                parts.stream()
                        .flatMap(part -> part.storeBears().stream())
                        .distinct()
                        .toList(),
                refund,
                parts.stream()
                        .map(Advice.Charges::concession)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                parts.stream()
                        .flatMap(part -> part.because().stream())
                        .distinct()
                        .toList());
    }

    private @Nullable BigDecimal sum(ChargeItem item, List<Advice.Charges> parts) {
        boolean isOpenSomewhere = BILLED.contains(item)
                && parts.stream()
                        .map(Advice.Charges::customerPays)
                        .anyMatch(pays -> !pays.containsKey(item) && !pays.containsKey(ChargeItem.TOTAL));
        List<BigDecimal> own = new ArrayList<>();
        Set<BigDecimal> shared = new LinkedHashSet<>();
        List<Issue> issues = List.copyOf(findings.issues().keySet());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal amount = parts.get(i).customerPays().get(item);
            if (amount != null && Bills.of(run.facts(), issues.get(i)) == Bills.OF_CASE) {
                shared.add(amount);
            } else if (amount != null) {
                own.add(amount);
            }
        }
        if (isOpenSomewhere || shared.size() > 1 || (own.isEmpty() && shared.isEmpty())) {
            return null;
        }
        own.addAll(shared);
        return own.stream().reduce(ZERO, BigDecimal::add);
    }
}

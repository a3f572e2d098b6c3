package org.guwen.inference.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.CostItem;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.Subject;
import org.guwen.inference.engine.RunResult;
import org.jspecify.annotations.Nullable;

/** Who pays what, as it was concluded; an amount that nobody concluded is absent. Adds issues up (AMB-12). */
final class ChargesMerge {

    /** What a bill is made of; the other items are promises that hold for the issues they are made for. */
    private static final Set<ChargeItem> BILLED = EnumSet.of(ChargeItem.LABOUR, ChargeItem.PARTS, ChargeItem.TOTAL);

    private final RunResult run;

    ChargesMerge(RunResult run) {
        this.run = run;
    }

    /** The charges of the whole case: amounts of several issues are added up. */
    Advice.Charges overall() {
        List<Subject> issues =
                run.subjects().issues().stream().map(issue -> issue.subject()).toList();
        if (issues.isEmpty()) {
            return of(Subject.CASE);
        }
        List<Advice.Charges> parts = issues.stream().map(this::of).toList();
        return parts.size() == 1 ? parts.get(0) : sum(parts, issues);
    }

    /** The charges of one subject. */
    Advice.Charges of(Subject subject) {
        Map<ChargeItem, BigDecimal> pays = new EnumMap<>(ChargeItem.class);
        Map<ChargeItem, List<Reason>> paysBecause = new EnumMap<>(ChargeItem.class);
        Map<CostItem, List<Reason>> bears = new LinkedHashMap<>();
        List<Reason> refundBecause = new ArrayList<>();
        BigDecimal refund = null;
        Advice.Concession concession = null;
        for (Concluded item : run.concluded()) {
            Conclusion conclusion = item.conclusion();
            if (!conclusion.subject().equals(subject)) {
                continue;
            }
            if (conclusion instanceof Conclusion.Amount amount) {
                pays.merge(amount.item(), amount.amount(), MergeOperators::smaller);
                paysBecause
                        .computeIfAbsent(amount.item(), key -> new ArrayList<>())
                        .addAll(item.reasons());
            } else if (conclusion instanceof Conclusion.StoreBears borne && !isExcluded(borne)) {
                bears.computeIfAbsent(borne.item(), key -> new ArrayList<>()).addAll(item.reasons());
            } else if (conclusion instanceof Conclusion.Refund paidBack) {
                refund = refund == null ? paidBack.amount() : refund.add(paidBack.amount());
                refundBecause.addAll(item.reasons());
            } else if (conclusion instanceof Conclusion.ProposedConcession offer) {
                concession = concession(offer, item.reasons());
            }
        }
        return new Advice.Charges(
                pays,
                List.copyOf(bears.keySet()),
                refund,
                concession,
                new Advice.ChargeReasons(distinct(paysBecause), distinct(bears), Reason.distinct(refundBecause)));
    }

    private boolean isExcluded(Conclusion.StoreBears borne) {
        Conclusion.CostExcluded exclusion = new Conclusion.CostExcluded(borne.subject(), borne.item());
        return run.concluded().stream().anyMatch(item -> item.conclusion().equals(exclusion));
    }

    private static Advice.Concession concession(Conclusion.ProposedConcession offer, List<Reason> reasons) {
        return new Advice.Concession(
                offer.type(), offer.percent(), offer.capPercent(), offer.capAmount(), offer.stackable(), reasons);
    }

    /**
     * Adds up the issues. A bill that several issues share is paid once; labour, parts and total stay open in the whole
     * as long as one issue leaves them open (AMB-12).
     */
    private Advice.Charges sum(List<Advice.Charges> parts, List<Subject> issues) {
        Map<ChargeItem, BigDecimal> pays = new EnumMap<>(ChargeItem.class);
        for (ChargeItem item : ChargeItem.values()) {
            BigDecimal amount = sum(item, parts, issues);
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
                reasons(parts, pays.keySet()));
    }

    /** Why the whole is as it is: what speaks for each part that is settled in it. */
    private static Advice.ChargeReasons reasons(List<Advice.Charges> parts, Set<ChargeItem> settled) {
        Map<ChargeItem, List<Reason>> pays = new EnumMap<>(ChargeItem.class);
        Map<CostItem, List<Reason>> bears = new LinkedHashMap<>();
        List<Reason> refund = new ArrayList<>();
        for (Advice.Charges part : parts) {
            part.because().customerPays().forEach((item, because) -> {
                if (settled.contains(item)) {
                    pays.computeIfAbsent(item, key -> new ArrayList<>()).addAll(because);
                }
            });
            part.because()
                    .storeBears()
                    .forEach((item, because) -> bears.computeIfAbsent(item, key -> new ArrayList<>())
                            .addAll(because));
            refund.addAll(part.because().refund());
        }
        return new Advice.ChargeReasons(distinct(pays), distinct(bears), Reason.distinct(refund));
    }

    private static <K> Map<K, List<Reason>> distinct(Map<K, List<Reason>> reasons) {
        reasons.replaceAll((key, because) -> Reason.distinct(because));
        return reasons;
    }

    private @Nullable BigDecimal sum(ChargeItem item, List<Advice.Charges> parts, List<Subject> issues) {
        boolean isOpenSomewhere = BILLED.contains(item)
                && parts.stream()
                        .map(Advice.Charges::customerPays)
                        .anyMatch(pays -> !pays.containsKey(item) && !pays.containsKey(ChargeItem.TOTAL));
        List<BigDecimal> own = new ArrayList<>();
        Set<BigDecimal> shared = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal amount = parts.get(i).customerPays().get(item);
            if (amount != null) {
                (hasOwnBill(issues.get(i)) ? own : shared).add(amount);
            }
        }
        if (isOpenSomewhere || shared.size() > 1 || (own.isEmpty() && shared.isEmpty())) {
            return null;
        }
        own.addAll(shared);
        return own.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private boolean hasOwnBill(Subject issue) {
        var complaint = run.subjects().facts().complaint();
        List<ComplaintIssue> issues = complaint == null ? null : complaint.issues();
        return issues != null
                && issue.index() < issues.size()
                && issues.get(issue.index()).charge() != null;
    }
}

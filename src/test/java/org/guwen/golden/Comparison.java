package org.guwen.golden;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.facts.code.Topic;

/**
 * Compares two advices on one case. Items that are equal but for their reasons are paired first, then those about the same
 * thing; what is left was said before only or is said now only. Order is compared among what both say.
 */
final class Comparison {

    private final Topic topic;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Topic topic) {
        this.topic = topic;
    }

    /** Every difference, none if the advices are equal. */
    static List<Difference> of(Topic topic, List<AdviceItem> before, List<AdviceItem> after) {
        if (before.equals(after)) {
            return List.of();
        }
        Comparison comparison = new Comparison(topic);
        comparison.compare(before, after);
        return List.copyOf(comparison.differences);
    }

    private void compare(List<AdviceItem> before, List<AdviceItem> after) {
        Pairs equal = new Pairs(before, after, item -> item.subject() + "\t" + item.value());
        equal.both().forEach(this::compareReasons);
        Pairs changed = new Pairs(equal.beforeOnly(), equal.afterOnly(), AdviceItem::subject);
        changed.both().forEach(pair -> {
            add(Difference.Kind.VALUE, pair.before().subject(), value(pair.before()), value(pair.after()));
            compareReasons(pair);
        });
        changed.beforeOnly()
                .forEach(item -> add(Difference.Kind.VALUE, item.subject(), value(item), Difference.NOTHING));
        changed.afterOnly()
                .forEach(item -> add(Difference.Kind.VALUE, item.subject(), Difference.NOTHING, value(item)));
        Map<String, List<String>> orderBefore =
                bySection(equal.both().stream().map(Pair::before).toList());
        Map<String, List<String>> orderAfter =
                bySection(inOrder(after, equal.both().stream().map(Pair::after).toList()));
        orderBefore.forEach((section, order) -> compareOrder(section, order, orderAfter.getOrDefault(section, order)));
    }

    /** What is said, recognisable also where the name says it all. */
    private static String value(AdviceItem item) {
        return item.value().isEmpty() ? "(said)" : item.value();
    }

    /** The chosen items as they stand in the list; equal ones are different items. */
    private static List<AdviceItem> inOrder(List<AdviceItem> all, List<AdviceItem> chosen) {
        Map<AdviceItem, Integer> left = new HashMap<>();
        chosen.forEach(item -> left.merge(item, 1, Integer::sum));
        return all.stream()
                .filter(item -> left.merge(item, -1, Integer::sum) >= 0)
                .toList();
    }

    private static Map<String, List<String>> bySection(List<AdviceItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        AdviceItem::section,
                        LinkedHashMap::new,
                        Collectors.mapping(item -> item.name() + " " + item.value(), Collectors.toList())));
    }

    private void compareReasons(Pair pair) {
        List<String> before = new ArrayList<>(pair.before().reasons());
        List<String> after = new ArrayList<>(pair.after().reasons());
        pair.after().reasons().forEach(before::remove);
        pair.before().reasons().forEach(after::remove);
        if (!before.isEmpty() || !after.isEmpty()) {
            add(Difference.Kind.REASON, pair.before().subject(), joined(before), joined(after));
        }
        List<String> kept = new ArrayList<>(pair.before().reasons());
        before.forEach(kept::remove);
        List<String> keptAfter = new ArrayList<>(pair.after().reasons());
        after.forEach(keptAfter::remove);
        compareOrder("reasons of " + pair.before().subject(), kept, keptAfter);
    }

    private static String joined(List<String> reasons) {
        return reasons.isEmpty() ? Difference.NOTHING : String.join(" | ", reasons);
    }

    /** Tells the first place only: one item that moved shifts all others. */
    private void compareOrder(String what, List<String> before, List<String> after) {
        for (int i = 0; i < before.size() && i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                add(Difference.Kind.ORDER, what, before.get(i), after.get(i));
                return;
            }
        }
    }

    private void add(Difference.Kind kind, String item, String before, String after) {
        differences.add(new Difference(kind, topic, item, before, after));
    }

    /** An item as it was and as it is. */
    private record Pair(AdviceItem before, AdviceItem after) {}

    /** Items of two lists that have the same key, and those that have no counterpart. */
    private static final class Pairs {

        private final List<Pair> both = new ArrayList<>();
        private final List<AdviceItem> beforeOnly = new ArrayList<>();
        private final Map<String, Deque<AdviceItem>> open = new LinkedHashMap<>();

        Pairs(List<AdviceItem> before, List<AdviceItem> after, Function<AdviceItem, String> key) {
            after.forEach(item -> open.computeIfAbsent(key.apply(item), any -> new ArrayDeque<>())
                    .add(item));
            for (AdviceItem item : before) {
                AdviceItem counterpart =
                        open.getOrDefault(key.apply(item), new ArrayDeque<>()).poll();
                if (counterpart == null) {
                    beforeOnly.add(item);
                } else {
                    both.add(new Pair(item, counterpart));
                }
            }
        }

        List<Pair> both() {
            return both;
        }

        List<AdviceItem> beforeOnly() {
            return beforeOnly;
        }

        List<AdviceItem> afterOnly() {
            return open.values().stream().flatMap(Deque::stream).toList();
        }
    }
}

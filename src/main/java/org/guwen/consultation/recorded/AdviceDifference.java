package org.guwen.consultation.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds where two advices differ. Items of a list are matched by what they are about, not by their places. */
public final class AdviceDifference {

    /** Members that say what an item of a list is about; those that it has are its name together. */
    private static final List<String> NAMES =
            List.of("index", "code", "field", "pointer", "clause", "item", "table", "row", "rule", "step", "figures");

    private final Set<String> ignored;
    private final List<Change> changes = new ArrayList<>();

    private AdviceDifference(Set<String> ignored) {
        this.ignored = ignored;
    }

    /** What happened to a part of an advice. */
    public enum Kind {
        /** The second alone has it. */
        ADDED,
        /** The first alone has it. */
        REMOVED,
        /** Both have it, with other content. */
        CHANGED,
        /** Both have the same items, in another order. */
        REORDERED
    }

    /**
     * A part in which two advices differ.
     *
     * @param kind what happened to it
     * @param recordedAt pointer to it in the recorded advice, if it is there
     * @param replayedAt pointer to it in the replayed advice, if it is there
     * @param recorded what the recorded advice says there
     * @param replayed what the replayed advice says there
     */
    public record Change(
            Kind kind,
            @Nullable String recordedAt,
            @Nullable String replayedAt,
            @Nullable Object recorded,
            @Nullable Object replayed) {}

    /** A part of an advice at its place. */
    private record Part(String pointer, JsonNode value) {

        Part member(String name) {
            return new Part(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value.path(name));
        }

        /** Items by what they are about; of several with one name, the first goes with the first. */
        Map<String, Part> items() {
            Map<String, Integer> times = new HashMap<>();
            Map<String, Part> items = new LinkedHashMap<>();
            for (int i = 0; i < value.size(); i++) {
                String name = name(value.get(i));
                items.put(name + "#" + times.merge(name, 1, Integer::sum), new Part(pointer + "/" + i, value.get(i)));
            }
            return items;
        }

        private static String name(JsonNode item) {
            String name = NAMES.stream()
                    .filter(item::has)
                    .map(member -> member + "=" + item.get(member))
                    .collect(Collectors.joining(" "));
            return name.isEmpty() && !item.isObject() ? item.toString() : name;
        }
    }

    /**
     * Where two advices differ.
     *
     * @param ignored names of members that do not count, wherever they stand
     */
    public static List<Change> between(JsonNode recorded, JsonNode replayed, Set<String> ignored) {
        AdviceDifference difference = new AdviceDifference(ignored);
        difference.compare(new Part("", recorded), new Part("", replayed));
        return List.copyOf(difference.changes);
    }

    private void compare(Part recorded, Part replayed) {
        if (recorded.value().equals(replayed.value())) {
            return;
        }
        if (recorded.value() instanceof ObjectNode && replayed.value() instanceof ObjectNode) {
            Set<String> names = new LinkedHashSet<>(recorded.value().propertyNames());
            names.addAll(replayed.value().propertyNames());
            names.removeAll(ignored);
            names.forEach(name -> compareOrAdd(present(recorded, name), present(replayed, name)));
        } else if (recorded.value() instanceof ArrayNode && replayed.value() instanceof ArrayNode) {
            compareItems(recorded, replayed);
        } else {
            add(Kind.CHANGED, recorded, replayed);
        }
    }

    private void compareOrAdd(@Nullable Part recorded, @Nullable Part replayed) {
        if (recorded != null && replayed != null) {
            compare(recorded, replayed);
        } else {
            add(recorded == null ? Kind.ADDED : Kind.REMOVED, recorded, replayed);
        }
    }

    private static @Nullable Part present(Part part, String name) {
        return part.value().has(name) ? part.member(name) : null;
    }

    private void compareItems(Part recorded, Part replayed) {
        Map<String, Part> before = recorded.items();
        Map<String, Part> after = replayed.items();
        int known = changes.size();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(name -> compareOrAdd(before.get(name), after.get(name)));
        List<String> common =
                before.keySet().stream().filter(after::containsKey).toList();
        boolean isMoved = !common.equals(
                after.keySet().stream().filter(before::containsKey).toList());
        if (isMoved && known == changes.size()) {
            add(Kind.REORDERED, recorded, replayed);
        }
    }

    private void add(Kind kind, @Nullable Part recorded, @Nullable Part replayed) {
        changes.add(new Change(
                kind,
                recorded == null ? null : recorded.pointer(),
                replayed == null ? null : replayed.pointer(),
                recorded == null ? null : recorded.value(),
                replayed == null ? null : replayed.value()));
    }
}

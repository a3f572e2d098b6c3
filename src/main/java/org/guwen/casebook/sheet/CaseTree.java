package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case as maps and lists, filled place by place. */
final class CaseTree {

    private static final Pattern LISTED = Pattern.compile("(.+)\\[(\\d+)]");

    private final Map<String, Object> root = new LinkedHashMap<>();

    Map<String, Object> root() {
        return root;
    }

    /** Puts a value at a place such as {@code given.projects[0].projectType}. */
    void put(String path, Object value) {
        String[] steps = path.split("\\.", -1);
        Map<String, Object> owner = root;
        for (int i = 0; i < steps.length - 1; i++) {
            owner = member(owner, steps[i]);
        }
        owner.put(steps[steps.length - 1], value);
    }

    /** The entry of a list that has none of its facts, though a later one has: such as {@code given.projects[0].}. */
    Optional<String> emptyEntry(String list, int most) {
        boolean isLater = false;
        for (int i = most - 1; i >= 0; i--) {
            boolean isFilled = !entry(list, i).isEmpty();
            if (isLater && !isFilled) {
                return Optional.of(list + "[" + i + "].");
            }
            isLater |= isFilled;
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> entry(String list, int index) {
        Object found = root;
        for (String step : list.split("\\.", -1)) {
            found = found instanceof Map<?, ?> owner ? owner.get(step) : null;
        }
        return found instanceof List<?> entries && index < entries.size()
                ? (Map<String, Object>) entries.get(index)
                : Map.of();
    }

    private static Map<String, Object> member(Map<String, Object> owner, String step) {
        Matcher listed = LISTED.matcher(step);
        if (!listed.matches()) {
            return map(owner.computeIfAbsent(step, name -> new LinkedHashMap<String, Object>()));
        }
        List<Object> entries = list(owner.computeIfAbsent(listed.group(1), name -> new ArrayList<>()));
        int index = Integer.parseInt(listed.group(2));
        while (entries.size() <= index) {
            entries.add(new LinkedHashMap<String, Object>());
        }
        return map(entries.get(index));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}

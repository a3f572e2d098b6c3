package org.guwen.table.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/** Constants of enumerations by every name a cell may give them: key, Chinese label, English label. */
public final class Choices {

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");
    private static final int SHOWN = 12;

    private final Labels labels;
    private final List<Enum<?>> constants;
    private final Map<String, Enum<?>> byName = new HashMap<>();
    private final int mostParts;

    public Choices(Class<? extends Enum<?>> type, Labels labels) {
        this(List.of(type.getEnumConstants()), labels);
    }

    /** These constants, of one enumeration or several; a name that several have means the first. */
    public Choices(List<? extends Enum<?>> constants, Labels labels) {
        this.labels = labels;
        this.constants = List.copyOf(constants);
        index(Locale.ROOT);
        index(Locale.CHINESE);
        index(Locale.ENGLISH);
        indexWithoutRemarks();
        this.mostParts = byName.keySet().stream()
                .mapToInt(name -> CellText.parts(name).size())
                .max()
                .orElse(1);
    }

    /** The constant of that name. */
    public Optional<Enum<?>> find(String text) {
        return Optional.ofNullable(byName.get(CellText.fold(text)));
    }

    /** Constants of a list. A label may itself hold a comma, so the longest label that fits is taken. */
    ParsedCell<List<Enum<?>>> list(String normalised) {
        List<String> parts = CellText.parts(normalised);
        Map<String, Enum<?>> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int length = longestMatch(parts, from);
            if (length == 0) {
                unknown.add(parts.get(from));
                from++;
            } else {
                Enum<?> constant = find(joined(parts, from, length)).orElseThrow();
                found.put(constant.name(), constant);
                from += length;
            }
        }
        return unknown.isEmpty() ? ParsedCell.of(List.copyOf(found.values())) : ParsedCell.fault(unknown(unknown));
    }

    /** Label of a constant, followed by its key. */
    String describe(Enum<?> constant, Locale locale) {
        String label = labels.of(constant, locale);
        return label.equals(constant.name()) ? label : label + " " + constant.name();
    }

    /** Why a text names no constant, with the nearest one. */
    public CellProblem unknown(String text) {
        return unknown(List.of(text));
    }

    private CellProblem unknown(List<String> texts) {
        String first = texts.get(0);
        Optional<Enum<?>> nearest =
                NearestName.of(CellText.fold(first), byName.keySet()).map(byName::get);
        LocalizedText hint = LocalizedText.of(
                locale -> nearest.map(constant -> describe(constant, locale)).orElseGet(() -> some(locale)));
        return CellProblem.unknownValue(String.join("、", texts), hint);
    }

    private String some(Locale locale) {
        String shown = constants.stream()
                .limit(SHOWN)
                .map(constant -> describe(constant, locale))
                .collect(Collectors.joining(" · "));
        return constants.size() > SHOWN ? shown + " …" : shown;
    }

    private int longestMatch(List<String> parts, int from) {
        for (int length = Math.min(mostParts, parts.size() - from); length > 0; length--) {
            if (find(joined(parts, from, length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<String> parts, int from, int length) {
        return String.join(",", parts.subList(from, from + length));
    }

    private void index(Locale locale) {
        for (Enum<?> constant : constants) {
            byName.putIfAbsent(CellText.fold(labels.of(constant, locale)), constant);
        }
    }

    private void indexWithoutRemarks() {
        Map<String, List<Enum<?>>> shortened = constants.stream()
                .collect(Collectors.groupingBy(
                        constant -> REMARK.matcher(CellText.fold(labels.of(constant, Locale.CHINESE)))
                                .replaceFirst("")));
        shortened.forEach((name, meant) -> {
            if (meant.size() == 1) {
                byName.putIfAbsent(name, meant.get(0));
            }
        });
    }
}

package org.guwen.analysis.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.space.SetAxis;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;

/** Says in words which sets of constants a number of codes stand for. */
final class SetText {

    private final List<Object> constants;
    private final Locale locale;

    SetText(SetAxis axis, Locale locale) {
        this.constants = axis.named();
        this.locale = locale;
    }

    /** The sets in words, one entry for each alternative. */
    List<String> print(CodeSet codes) {
        BitSet patterns = new BitSet();
        codes.stream().filter(code -> code > 0).forEach(code -> patterns.set(code - 1));
        int absent = bits(bit -> patterns.stream().noneMatch(pattern -> (pattern & bit) != 0) ? bit : 0);
        int single = bits(bit -> patterns.get(bit) ? bit : 0);
        boolean isAnyOf = IntStream.range(0, 1 << constants.size())
                .allMatch(pattern -> patterns.get(pattern) == ((pattern & absent) == 0 && (pattern & single) != 0));
        if (isAnyOf) {
            return List.of(held(single, absent));
        }
        List<String> alternatives = new ArrayList<>();
        split(patterns, 0, 0, 0, alternatives);
        return alternatives;
    }

    private int bits(IntUnaryOperator chosen) {
        return IntStream.range(0, constants.size())
                .map(constant -> chosen.applyAsInt(1 << constant))
                .sum();
    }

    /** Decides on one constant after the other until the patterns that remain are all or none. */
    private void split(BitSet patterns, int constant, int present, int absent, List<String> alternatives) {
        int decided = present | absent;
        long fitting = patterns.stream()
                .filter(pattern -> (pattern & decided) == present)
                .count();
        if (fitting == 0) {
            return;
        }
        if (fitting == 1L << (constants.size() - constant)) {
            alternatives.add(exact(present, absent));
            return;
        }
        split(patterns, constant + 1, present | (1 << constant), absent, alternatives);
        split(patterns, constant + 1, present, absent | (1 << constant), alternatives);
    }

    private String held(int any, int absent) {
        String held = in("含 ", "contains ") + names(any);
        return absent == 0 ? held : held + in("且不含 ", " and none of ") + names(absent);
    }

    private String exact(int present, int absent) {
        List<String> parts = new ArrayList<>();
        for (int constant = 0; constant < constants.size(); constant++) {
            if ((present & (1 << constant)) != 0) {
                parts.add(in("含 ", "contains ") + names(1 << constant));
            }
        }
        if (absent != 0) {
            parts.add(in("不含 ", "contains none of ") + names(absent));
        }
        return String.join(in("且", " and "), parts);
    }

    private String names(int bits) {
        return IntStream.range(0, constants.size())
                .filter(constant -> (bits & (1 << constant)) != 0)
                .mapToObj(constant -> Labels.get().of((Enum<?>) constants.get(constant), locale))
                .collect(Collectors.joining(in("、", ", ")));
    }

    private String in(String zh, String en) {
        return LocalizedText.in(locale, zh, en);
    }
}

package org.guwen.analysis.difference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Field;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A region of cases that all get another answer after a change.
 *
 * @param limits what the cases have in common; fields that are not named may have any value
 * @param sample one of the cases, by field path; a field without an entry is not given
 * @param sampleDay business date of that case, or {@code null} if any day does
 * @param sampleInWords that case for people
 * @param rowsBefore ids of the rows that decided that case
 * @param rowsAfter ids of the rows that decide it now
 */
public record ChangedRegion(
        List<Limit> limits,
        Map<String, Object> sample,
        @Nullable LocalDate sampleDay,
        LocalizedText sampleInWords,
        List<String> rowsBefore,
        List<String> rowsAfter) {

    /** Name of the business date among the limits. */
    public static final String DAY = "asOf";

    /**
     * What the cases have in common in one field.
     *
     * @param field path of the field, or {@link #DAY}
     * @param label what the field is called
     * @param text the values, as cells would say them
     * @param values accepts those values; {@code null} stands for a field that is not given
     */
    public record Limit(String field, LocalizedText label, LocalizedText text, Predicate<@Nullable Object> values) {}

    /** Copies the collections. */
    public ChangedRegion {
        limits = List.copyOf(limits);
        sample = Collections.unmodifiableMap(new LinkedHashMap<>(sample));
        rowsBefore = List.copyOf(rowsBefore);
        rowsAfter = List.copyOf(rowsAfter);
    }

    /**
     * Whether a case is in the region.
     *
     * @param values values by field path as {@link Field#read} gives them
     */
    public boolean contains(Map<String, ? extends Object> values, LocalDate day) {
        return limits.stream()
                .allMatch(limit -> limit.values().test(limit.field().equals(DAY) ? day : values.get(limit.field())));
    }

    /** The region in words, such as {@code 投诉金额 [300..500)}. */
    public LocalizedText inWords() {
        return limits.isEmpty()
                ? new LocalizedText("所有情形", "every case")
                : LocalizedText.of(locale -> limits.stream()
                        .map(limit ->
                                limit.label().in(locale) + " " + limit.text().in(locale))
                        .collect(Collectors.joining(LocalizedText.in(locale, "；", "; "))));
    }
}

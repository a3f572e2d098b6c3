package org.guwen.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.advice.Basis;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * One row of a decision table.
 *
 * @param id stable id, such as {@code RR-13}
 * @param sheetRow row number in the sheet, from 1
 * @param regions one region for each condition column, in column order
 * @param outcomes value by outcome key; an empty optional outcome has no entry
 * @param clauses ids of the clauses the row serves, never empty
 * @param basis where the row takes its authority from
 * @param validFrom first day the row counts, or {@code null}
 * @param validTo last day the row counts, or {@code null}
 * @param enabled whether the row counts at all
 * @param note remark of the table's owner, or {@code null}
 */
public record Row(
        String id,
        int sheetRow,
        List<Region> regions,
        Map<String, Object> outcomes,
        List<String> clauses,
        Basis basis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean enabled,
        @Nullable String note) {

    /** Copies the collections, keeping their order. */
    public Row {
        regions = List.copyOf(regions);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        clauses = List.copyOf(clauses);
    }

    /** The same row with other conditions, one region for each column. */
    public Row withRegions(List<Region> other) {
        return Records.with(this, "regions", other);
    }

    /** The same row with other outcomes by their keys. */
    public Row withOutcomes(Map<String, Object> other) {
        return Records.with(this, "outcomes", other);
    }

    /** Whether the row counts on that day. */
    public boolean isEffective(LocalDate asOf) {
        return enabled
                && (validFrom == null || !asOf.isBefore(validFrom))
                && (validTo == null || !asOf.isAfter(validTo));
    }

    /** Whether there is a day on which both rows may count. */
    public boolean meets(Row other) {
        return startsBy(other.validTo) && other.startsBy(validTo);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return validFrom == null || day == null || !validFrom.isAfter(day);
    }

    /** Value of an outcome, if the cell is not empty. */
    public <T> Optional<T> outcome(String key, Class<T> type) {
        return Optional.ofNullable(outcomes.get(key)).map(type::cast);
    }

    /** Constants of a list outcome, empty if the cell is empty. */
    public <T> List<T> outcomes(String key, Class<T> type) {
        Object value = outcomes.get(key);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(type::cast).toList();
    }
}

package org.guwen.release.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Joins two versions of a row cell by cell: theirs, with what we changed.
 *
 * @param base the row both started from
 * @param ours our version, with the same columns
 * @param theirs their version, with the same columns
 */
record CellMerge(Row base, Row ours, Row theirs) {

    Row merged() {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < theirs.regions().size(); i++) {
            regions.add(Objects.requireNonNull(pick(
                    base.regions().get(i),
                    ours.regions().get(i),
                    theirs.regions().get(i))));
        }
        return new Row(
                theirs.id(),
                theirs.sheetRow(),
                regions,
                outcomes(),
                Objects.requireNonNull(pick(base.clauses(), ours.clauses(), theirs.clauses())),
                Objects.requireNonNull(pick(base.basis(), ours.basis(), theirs.basis())),
                pick(base.validFrom(), ours.validFrom(), theirs.validFrom()),
                pick(base.validTo(), ours.validTo(), theirs.validTo()),
                base.enabled() == ours.enabled() ? theirs.enabled() : ours.enabled(),
                pick(base.note(), ours.note(), theirs.note()));
    }

    private Map<String, Object> outcomes() {
        Set<String> keys = new LinkedHashSet<>(theirs.outcomes().keySet());
        keys.addAll(ours.outcomes().keySet());
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = pick(
                    base.outcomes().get(key),
                    ours.outcomes().get(key),
                    theirs.outcomes().get(key));
            if (value != null) {
                outcomes.put(key, value);
            }
        }
        return outcomes;
    }

    private static <T> @Nullable T pick(@Nullable T base, @Nullable T ours, @Nullable T theirs) {
        return Objects.equals(base, ours) ? theirs : ours;
    }
}

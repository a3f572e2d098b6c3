package org.guwen.analysis.space;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.Region;
import org.jspecify.annotations.Nullable;

/** Whether cells mean the same, however they are written. */
public final class Meaning {

    private Meaning() {}

    /** Whether two condition cells of a field accept the same values. */
    public static boolean isSame(Field field, Region one, Region other) {
        if (one.equals(other)) {
            return true;
        }
        Axis axis = Axis.of(field, List.of(one, other));
        return axis.codes(one).equals(axis.codes(other));
    }

    /** Whether two outcome cells hold the same value; {@code null} is an empty cell. */
    public static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return normal(one).equals(normal(other));
    }

    /** The outcomes of a row in a form that is equal for equal outcomes. */
    public static Map<String, Object> normal(Map<String, Object> outcomes) {
        Map<String, Object> normal = new LinkedHashMap<>();
        outcomes.forEach((key, value) -> normal.put(key, normal(value)));
        return normal;
    }

    /** Numbers without trailing zeros, constants without order: advice orders them itself. */
    private static Object normal(Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Enum.class::isInstance)) {
            return Set.copyOf(list);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}

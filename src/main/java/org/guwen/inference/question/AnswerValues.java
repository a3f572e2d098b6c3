package org.guwen.inference.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;

/**
 * Answers to try for a fact: every option, and for numbers both sides of each limit that a table sets, and of those that
 * periods and counts of the law commonly have.
 */
public final class AnswerValues {

    private static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 3, 5, 6, 12, 31, 36, 61, 100, 2_000, 20_000, 70_000, 200_000);
    private static final List<Integer> DAYS_AGO = List.of(0, 10, 45, 70, 200, 400, 800, 1_000, 1_200, 2_500);
    private static final int MOST = 40;

    private final Map<String, TreeSet<BigDecimal>> limits = new HashMap<>();

    /** Takes the limits from tables. */
    public AnswerValues(Collection<DecisionTable> tables) {
        for (DecisionTable table : tables) {
            for (int column = 0; column < table.columns().size(); column++) {
                Field field = table.columns().get(column).field();
                if (field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL) {
                    for (Row row : table.rows()) {
                        collect(field, row.regions().get(column));
                    }
                }
            }
        }
    }

    private void collect(Field field, Region region) {
        Set<BigDecimal> own = limits.computeIfAbsent(field.path(), missing -> new TreeSet<>());
        if (region instanceof Region.Range range) {
            if (range.low() instanceof BigDecimal min) {
                own.add(min);
            }
            if (range.high() instanceof BigDecimal max) {
                own.add(max);
            }
        } else if (region instanceof Region.OneOf one) {
            one.values().forEach(value -> {
                if (value instanceof BigDecimal number) {
                    own.add(number);
                }
            });
        }
    }

    /**
     * The answers, at most 40.
     *
     * @param asOf business date of the case
     */
    public List<Object> of(Field field, LocalDate asOf) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            case SET -> field.constants().stream().<Object>map(Set::of).toList();
            case INTEGER ->
                numbers(field, BigDecimal.ONE).stream()
                        .<Object>map(BigDecimal::intValue)
                        .distinct()
                        .toList();
            case DECIMAL -> List.copyOf(numbers(field, new BigDecimal("0.01")));
            case DATE ->
                DAYS_AGO.stream().<Object>map(days -> asOf.minusDays(days)).toList();
            case TIME ->
                DAYS_AGO.stream()
                        .<Object>map(days -> time(asOf.minusDays(days)))
                        .toList();
            case TEXT -> List.of("x");
        };
    }

    private static OffsetDateTime time(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
    }

    private List<BigDecimal> numbers(Field field, BigDecimal step) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        for (BigDecimal limit : limits.getOrDefault(field.path(), new TreeSet<>())) {
            found.add(limit);
            found.add(limit.add(step));
            found.add(limit.subtract(step));
        }
        NUMBERS.forEach(number -> found.add(BigDecimal.valueOf(number)));
        List<BigDecimal> allowed = new ArrayList<>();
        for (BigDecimal number : found) {
            boolean isAllowed = number.signum() >= 0
                    && number.doubleValue() <= field.domain().max();
            if (isAllowed && allowed.size() < MOST) {
                allowed.add(number);
            }
        }
        return allowed;
    }
}

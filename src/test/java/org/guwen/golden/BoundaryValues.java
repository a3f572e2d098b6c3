package org.guwen.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** The values at which something may change: what the rows of the tables name, and what the program itself names. */
final class BoundaryValues {

    private static final BigDecimal FEN = new BigDecimal("0.01");

    private final Map<String, Set<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<BigDecimal> sizes = new TreeSet<>();
    private final Set<LocalDate> days = new TreeSet<>();

    BoundaryValues(List<DecisionTable> tables) {
        tables.forEach(this::read);
    }

    private void read(DecisionTable table) {
        for (Row row : table.rows()) {
            for (int i = 0; i < table.columns().size(); i++) {
                String path = table.columns().get(i).field().path();
                read(path.substring(path.lastIndexOf('.') + 1), row.regions().get(i));
            }
            row.outcomes().values().forEach(value -> {
                if (value instanceof BigDecimal size) {
                    sizes.add(size);
                }
            });
            Stream.ofNullable(row.validFrom()).forEach(days::add);
            Stream.ofNullable(row.validTo()).forEach(day -> days.add(day.plusDays(1)));
        }
    }

    private void read(String field, Region region) {
        if (region instanceof Region.Range range) {
            Stream.of(range.low(), range.high())
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .forEach(numbers.computeIfAbsent(field, any -> new TreeSet<>())::add);
        } else if (region instanceof Region.OneOf listed) {
            listed.values().stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(texts.computeIfAbsent(field, any -> new TreeSet<>())::add);
        }
    }

    /** Numbers at which a row of any table changes its mind on the field, with their neighbours. */
    List<BigDecimal> numbers(String field, boolean isWhole) {
        BigDecimal step = isWhole ? BigDecimal.ONE : FEN;
        return around(numbers.getOrDefault(field, Set.of()), step);
    }

    /** Numbers that rows conclude, such as limits, with their neighbours. */
    List<BigDecimal> sizes() {
        return around(sizes, FEN);
    }

    private static List<BigDecimal> around(Set<BigDecimal> values, BigDecimal step) {
        Set<BigDecimal> around = new LinkedHashSet<>();
        values.forEach(value -> {
            around.add(value);
            around.add(value.add(step));
            around.add(value.subtract(step).max(BigDecimal.ZERO));
        });
        return new ArrayList<>(around);
    }

    /** Texts that a column names. */
    List<String> texts(String field) {
        return List.copyOf(new TreeSet<>(texts.getOrDefault(field, Set.of())));
    }

    /** Days on which a row begins to count or no longer counts, with the days before. */
    List<LocalDate> days() {
        return days.stream().flatMap(day -> Stream.of(day, day.minusDays(1))).toList();
    }
}

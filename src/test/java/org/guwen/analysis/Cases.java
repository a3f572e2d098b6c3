package org.guwen.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Every case that a small table can tell apart: each value that a cell names, its neighbours, and a missing value. */
final class Cases {

    private final List<Case> cases = new ArrayList<>();

    /** Values of the condition columns, and the business date. */
    record Case(List<@Nullable Object> values, LocalDate day) {

        boolean isMatched(Row row) {
            for (int column = 0; column < values.size(); column++) {
                if (!row.regions().get(column).contains(values.get(column))) {
                    return false;
                }
            }
            return row.isEffective(day);
        }
    }

    private Cases(DecisionTable table) {
        List<LocalDate> days = days(table);
        collect(table, new ArrayList<>(), days);
    }

    static Cases of(DecisionTable table) {
        return new Cases(table);
    }

    List<Case> all() {
        return cases;
    }

    /** Positions of the cases that a row matches. */
    BitSet matched(Row row) {
        BitSet matched = new BitSet();
        for (int i = 0; i < cases.size(); i++) {
            matched.set(i, cases.get(i).isMatched(row));
        }
        return matched;
    }

    /** Positions of the cases that a table should answer. */
    BitSet toBeAnswered(DecisionTable table) {
        LocalDate first = table.rows().stream()
                .filter(Row::enabled)
                .flatMap(row -> Stream.of(
                                row.validFrom(),
                                row.validTo() == null ? null : row.validTo().plusDays(1))
                        .filter(day -> day != null))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        BitSet asked = new BitSet();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            boolean isAsked = !one.day().isBefore(first);
            for (int column = 0; column < one.values().size(); column++) {
                int at = column;
                isAsked &= one.values().get(column) != null
                        || table.rows().stream()
                                .anyMatch(row -> row.enabled() && row.regions().get(at) instanceof Region.Missing);
            }
            asked.set(i, isAsked);
        }
        return asked;
    }

    private void collect(DecisionTable table, List<@Nullable Object> values, List<LocalDate> days) {
        int column = values.size();
        if (column == table.columns().size()) {
            days.forEach(day -> cases.add(new Case(new ArrayList<>(values), day)));
            return;
        }
        Field field = table.columns().get(column).field();
        List<@Nullable Object> all = new ArrayList<>(values(
                field,
                table.rows().stream().map(row -> row.regions().get(column)).toList()));
        all.add(null);
        for (Object value : all) {
            values.add(value);
            collect(table, values, days);
            values.remove(values.size() - 1);
        }
    }

    private static List<LocalDate> days(DecisionTable table) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(LocalDate.of(1999, 1, 1), LocalDate.of(2099, 1, 1)));
        table.rows().stream()
                .flatMap(row -> Stream.of(row.validFrom(), row.validTo()).filter(day -> day != null))
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return List.copyOf(days);
    }

    private static Collection<Object> values(Field field, List<Region> regions) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            case TEXT -> List.of("a", "b", "c", "d");
            case SET -> subsets(field);
            default -> {
                Set<Object> values = new LinkedHashSet<>(ends(field));
                regions.stream()
                        .filter(Region.Range.class::isInstance)
                        .map(Region.Range.class::cast)
                        .flatMap(range -> Stream.of(range.low(), range.high()).filter(end -> end != null))
                        .forEach(end -> values.addAll(neighbours(field, end)));
                yield values;
            }
        };
    }

    private static List<Object> subsets(Field field) {
        List<Object> subsets = new ArrayList<>();
        for (int pattern = 0; pattern < 1 << field.constants().size(); pattern++) {
            Set<Object> held = new LinkedHashSet<>();
            for (Enum<?> constant : field.constants()) {
                if ((pattern & (1 << constant.ordinal())) != 0) {
                    held.add(constant);
                }
            }
            subsets.add(held);
        }
        return subsets;
    }

    private static List<Object> ends(Field field) {
        return switch (field.kind()) {
            case DATE -> List.of(LocalDate.of(1999, 1, 1), LocalDate.of(2099, 1, 1));
            case TIME ->
                List.of(
                        OffsetDateTime.parse("1999-01-01T00:00:00+08:00"),
                        OffsetDateTime.parse("2099-01-01T00:00:00+08:00"));
            default -> List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
        };
    }

    private static List<Object> neighbours(Field field, Comparable<?> end) {
        if (end instanceof LocalDate day) {
            return List.of(day.minusDays(1), day, day.plusDays(1));
        }
        if (end instanceof OffsetDateTime time) {
            return List.of(time.minus(1, ChronoUnit.MILLIS), time, time.plus(1, ChronoUnit.MILLIS));
        }
        BigDecimal number = (BigDecimal) end;
        BigDecimal step = field.kind() == Field.Kind.INTEGER ? BigDecimal.ONE : new BigDecimal("0.1");
        return Stream.of(number.subtract(step), number, number.add(step))
                .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(value -> (Object) value)
                .toList();
    }
}

package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Draws situations for one table: near its rows, at and beside the ends of its ranges, with missing values, on the days on
 * which rows begin and end to count.
 */
public final class RandomSituations {

    /** Values by field path, and the day. A missing value has no entry. */
    public record Drawn(Map<String, Object> values, LocalDate asOf) {}

    private static final OffsetDateTime A_TIME = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

    private final DecisionTable table;
    private final Random random;

    public RandomSituations(DecisionTable table, Random random) {
        this.table = table;
        this.random = random;
    }

    public Drawn next() {
        Row row = table.rows().get(random.nextInt(table.rows().size()));
        double closeness = random.nextInt(3) == 0 ? 1 : random.nextDouble();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Field field = table.columns().get(column).field();
            Region region = row.regions().get(column);
            Object value = random.nextDouble() < closeness
                    ? within(field, region)
                    : random.nextInt(5) == 0 ? null : any(field, anyRegion(column));
            if (value != null) {
                values.put(field.path(), value);
            }
        }
        return new Drawn(values, day(row));
    }

    private Region anyRegion(int column) {
        return table.rows().get(random.nextInt(table.rows().size())).regions().get(column);
    }

    private LocalDate day(Row row) {
        LocalDate edge = random.nextBoolean() ? row.validFrom() : row.validTo();
        return (edge == null ? RandomCases.AS_OF : edge).plusDays(random.nextInt(3) - 1L);
    }

    /** A value that the region accepts, if one is found in a few tries. */
    private @Nullable Object within(Field field, Region region) {
        if (region.contains(null) && random.nextInt(4) == 0) {
            return null;
        }
        for (int i = 0; i < 20; i++) {
            Object value = any(field, region);
            if (region.contains(value)) {
                return value;
            }
        }
        return null;
    }

    private Object any(Field field, Region region) {
        return switch (field.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> field.constants().get(random.nextInt(field.constants().size()));
            case SET -> subset(field, region);
            case TEXT -> text(region);
            case INTEGER -> number(region, BigDecimal.ONE);
            case DECIMAL -> number(region, new BigDecimal("0.01"));
            case DATE -> end(region, RandomCases.AS_OF).plusDays(random.nextInt(3) - 1L);
            case TIME -> end(region, A_TIME).plusSeconds(random.nextInt(3) - 1L);
        };
    }

    private Set<Object> subset(Field field, Region region) {
        Set<Object> subset = new LinkedHashSet<>();
        for (Object constant : field.constants()) {
            boolean isNamed =
                    region instanceof Region.ContainsAny any && any.values().contains(constant);
            if (random.nextInt(isNamed ? 2 : 4) == 0) {
                subset.add(constant);
            }
        }
        return subset;
    }

    private Object text(Region region) {
        List<Object> named = new ArrayList<>(List.of("another text"));
        if (region instanceof Region.OneOf oneOf) {
            named.addAll(oneOf.values());
        } else if (region instanceof Region.NoneOf noneOf) {
            named.addAll(noneOf.values());
        }
        return named.get(random.nextInt(named.size()));
    }

    private BigDecimal number(Region region, BigDecimal step) {
        BigDecimal end = end(region, BigDecimal.valueOf(random.nextInt(1_000)));
        BigDecimal drawn = end.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)));
        return random.nextInt(6) == 0 ? BigDecimal.valueOf(random.nextInt(10_000)) : drawn.max(BigDecimal.ZERO);
    }

    @SuppressWarnings("unchecked")
    private <T extends Comparable<?>> T end(Region region, T otherwise) {
        if (!(region instanceof Region.Range range)) {
            return otherwise;
        }
        Comparable<?> end = random.nextBoolean() ? range.low() : range.high();
        return end == null ? otherwise : (T) end;
    }
}

package org.guwen.analysis.difference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;

/** Draws edits of tables and cases that come close to their rows. */
final class DrawnEdits {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Random random;

    DrawnEdits(long seed) {
        this.random = new Random(seed);
    }

    Editing edited(DecisionTable table) {
        Editing edited = new Editing(table);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            edited = edit(edited, i);
        }
        return edited;
    }

    private Editing edit(Editing editing, int number) {
        DecisionTable table = editing.table();
        if (table.rows().isEmpty()) {
            return editing;
        }
        Row row = any(table.rows());
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> editing.row(row.id(), old -> recoloured(table, old));
            case 3 ->
                editing.row(row.id(), old -> old.withOutcomes(any(table.rows()).outcomes()));
            case 4 -> editing.without(row.id());
            case 5 ->
                editing.copy(
                                row.id(),
                                "N-" + number + row.id(),
                                Basis.POLICY,
                                random.nextInt(table.rows().size()))
                        .row("N-" + number + row.id(), old -> recoloured(table, old));
            case 6 -> editing.moved(row.id(), random.nextInt(table.rows().size()));
            case 7 -> editing.row(row.id(), Editing::disabled);
            case 8 -> editing.row(row.id(), old -> Editing.withDays(old, DAY.plusDays(random.nextInt(3)), null));
            case 9 ->
                table.columns().size() < 2
                        ? editing
                        : editing.withoutColumn(random.nextInt(table.columns().size()));
            default -> editing.columns(shuffled(table.columns().size()));
        };
    }

    private List<Integer> shuffled(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private Row recoloured(DecisionTable table, Row row) {
        if (table.columns().isEmpty()) {
            return row;
        }
        int column = random.nextInt(table.columns().size());
        List<Region> regions = new ArrayList<>(row.regions());
        regions.set(column, region(table.columns().get(column).field()));
        return row.withRegions(regions);
    }

    private Region region(Field field) {
        int dice = random.nextInt(8);
        if (dice < 3) {
            return List.of(new Region.Any(), new Region.Missing(), new Region.Given())
                    .get(dice);
        }
        return switch (field.kind()) {
            case BOOLEAN -> new Region.OneOf(Set.of(random.nextBoolean()));
            case ENUM -> dice < 6 ? new Region.OneOf(some(field)) : new Region.NoneOf(some(field));
            case SET -> new Region.ContainsAny(some(field));
            case TEXT -> new Region.OneOf(Set.of("text"));
            default -> range();
        };
    }

    private Set<Object> some(Field field) {
        Set<Object> some = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            some.add(any(field.constants()));
        }
        return some;
    }

    private Region range() {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(300));
        BigDecimal high = low.add(BigDecimal.valueOf(1 + random.nextInt(200)));
        boolean isOpen = random.nextInt(4) == 0;
        return new Region.Range(low, random.nextBoolean(), isOpen ? null : high, !isOpen && random.nextBoolean());
    }

    /** A case near a row of one of the tables. */
    Map<String, Object> values(DecisionTable table, DecisionTable other) {
        Map<String, Object> values = new LinkedHashMap<>();
        double closeness = random.nextDouble();
        for (DecisionTable near : random.nextBoolean() ? List.of(table, other) : List.of(other, table)) {
            if (near.rows().isEmpty()) {
                continue;
            }
            Row row = any(near.rows());
            for (int column = 0; column < near.columns().size(); column++) {
                Field field = near.columns().get(column).field();
                Region region = row.regions().get(column);
                Object value = value(field, region);
                if (value != null && (region.contains(value) || random.nextDouble() > closeness)) {
                    values.putIfAbsent(field.path(), value);
                }
            }
        }
        return values;
    }

    private @Nullable Object value(Field field, Region region) {
        for (int i = 0; i < 8; i++) {
            Object value = any(field, region);
            if (region.contains(value)) {
                return value;
            }
        }
        return random.nextInt(4) == 0 ? null : any(field, region);
    }

    private Object any(Field field, Region region) {
        return switch (field.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> any(field.constants());
            case SET -> random.nextInt(5) == 0 ? Set.of() : some(field);
            case TEXT -> random.nextBoolean() ? "text" : "another text";
            default -> number(region, field);
        };
    }

    /** A number that the field can hold. */
    private BigDecimal number(Region region, Field field) {
        int scale = field.kind() == Field.Kind.INTEGER ? 0 : field.domain().scale();
        BigDecimal near = BigDecimal.valueOf(random.nextInt(500));
        if (region instanceof Region.Range range) {
            Object end = random.nextBoolean() ? range.low() : range.high();
            near = end instanceof BigDecimal number ? number : near;
        }
        return near.add(BigDecimal.valueOf(random.nextInt(3) - 1L, scale))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(field.domain().max()));
    }

    LocalDate day() {
        return DAY.plusDays(random.nextInt(5) - 1L);
    }

    private <T> T any(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

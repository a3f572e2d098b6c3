package org.guwen.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** Tables of any size with eight condition columns of all kinds. */
final class LargeTables {

    private static final List<String> FIELDS = List.of(
            "complaint.category",
            "vehicle.purchaseChannel",
            "complaint.safetyRelated",
            "followUp.occasions",
            "complaint.daysOpen",
            "charge.labourFee",
            "vehicle.deliveryDate",
            "vehicle.brand");
    private static final int DAYS = 3_000;

    private final Random random;

    LargeTables(long seed) {
        this.random = new Random(seed);
    }

    static List<Field> fields() {
        return FIELDS.stream().map(Vocabulary.get()::field).toList();
    }

    /** Starts as one row that accepts everything and is cut at random: no gap and, but for sets, no overlap. */
    DecisionTable cut(HitPolicy policy, int size) {
        List<List<Region>> rows = new ArrayList<>();
        rows.add(Collections.nCopies(FIELDS.size(), new Region.Any()));
        while (rows.size() < size) {
            List<Region> row = rows.remove(random.nextInt(rows.size()));
            int column = random.nextInt(FIELDS.size());
            for (Region part : parts(fields().get(column), row.get(column))) {
                List<Region> changed = new ArrayList<>(row);
                changed.set(column, part);
                rows.add(changed);
            }
        }
        Collections.shuffle(rows, random);
        return table(policy, rows);
    }

    private List<Region> parts(Field field, Region whole) {
        if (whole instanceof Region.Range range && range.low() != null && range.high() != null) {
            return List.of(whole);
        }
        return switch (field.kind()) {
            case ENUM, BOOLEAN, TEXT -> listedParts(field, whole);
            case SET -> List.of(whole);
            default -> {
                Comparable<?> at = value(field, random.nextInt(DAYS));
                Region.Range old =
                        whole instanceof Region.Range range ? range : new Region.Range(null, false, null, false);
                boolean isWithin = old.contains(at) && !at.equals(old.low());
                yield isWithin
                        ? List.of(
                                new Region.Range(old.low(), true, at, false),
                                new Region.Range(at, true, old.high(), old.highIncluded()))
                        : List.of(whole);
            }
        };
    }

    private List<Region> listedParts(Field field, Region whole) {
        if (whole instanceof Region.OneOf) {
            return List.of(whole);
        }
        List<?> values = values(field);
        Set<Object> some = some(values, 1 + random.nextInt(values.size() / 2));
        if (whole instanceof Region.NoneOf none) {
            some.removeAll(none.values());
            Set<Object> rest = new HashSet<>(none.values());
            rest.addAll(some);
            return some.isEmpty() || (rest.size() == values.size() && field.kind() != Field.Kind.TEXT)
                    ? List.of(whole)
                    : List.of(new Region.OneOf(some), new Region.NoneOf(rest));
        }
        return List.of(new Region.OneOf(some), new Region.NoneOf(some));
    }

    /** Rows drawn at random, wider ones last, the last one for everything. */
    DecisionTable drawn(HitPolicy policy, int size, boolean withRest) {
        List<List<Region>> rows = new ArrayList<>();
        for (int row = 0; row < size - 1; row++) {
            double openness = 0.2 + 0.3 * row / size;
            rows.add(fields().stream().map(field -> region(field, openness)).toList());
        }
        rows.add(withRest ? Collections.nCopies(FIELDS.size(), new Region.Any()) : rows.get(0));
        return table(policy, rows);
    }

    private Region region(Field field, double openness) {
        if (random.nextDouble() < openness) {
            return new Region.Any();
        }
        return switch (field.kind()) {
            case ENUM, BOOLEAN, TEXT -> new Region.OneOf(some(values(field), 1 + random.nextInt(2)));
            case SET -> new Region.ContainsAny(some(field.constants(), 1 + random.nextInt(3)));
            default -> {
                int low = random.nextInt(DAYS);
                yield new Region.Range(value(field, low), true, value(field, low + 1 + random.nextInt(DAYS)), false);
            }
        };
    }

    /** Rows that each exclude one of the 2^40 combinations of three truths: whether they cover all is hard to say. */
    DecisionTable intricate(HitPolicy policy, int size) {
        List<Field> truths = Vocabulary.get().fields().stream()
                .filter(field -> field.kind() == Field.Kind.BOOLEAN)
                .limit(40)
                .toList();
        List<List<Region>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<Region> cells = new ArrayList<>(Collections.nCopies(truths.size(), new Region.Any()));
            random.ints(0, truths.size())
                    .distinct()
                    .limit(3)
                    .forEach(column -> cells.set(column, new Region.OneOf(Set.of(random.nextBoolean()))));
            rows.add(cells);
        }
        return table(policy, truths, rows);
    }

    private static List<?> values(Field field) {
        return switch (field.kind()) {
            case ENUM -> field.constants();
            case BOOLEAN -> List.of(true, false);
            default ->
                IntStream.range(0, 30).mapToObj(number -> "brand " + number).toList();
        };
    }

    private Set<Object> some(List<?> values, int count) {
        Set<Object> some = new HashSet<>();
        while (some.size() < count) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private static Comparable<?> value(Field field, int position) {
        return switch (field.kind()) {
            case INTEGER -> BigDecimal.valueOf(position);
            case DECIMAL -> BigDecimal.valueOf(position * 5L, 0);
            default -> LocalDate.of(2020, 1, 1).plusDays(position);
        };
    }

    private DecisionTable table(HitPolicy policy, List<List<Region>> rows) {
        return table(policy, fields(), rows);
    }

    private DecisionTable table(HitPolicy policy, List<Field> fields, List<List<Region>> regions) {
        List<Row> rows = IntStream.range(0, regions.size())
                .mapToObj(number -> new Row(
                        "X-" + number,
                        number + 10,
                        regions.get(number),
                        Map.of(
                                "severity",
                                Severity.values()[
                                        number == regions.size() - 1 ? 0 : random.nextInt(Severity.values().length)],
                                "mustActions",
                                List.of(ActionCode.values()[random.nextInt(ActionCode.values().length)])),
                        List.of("CH-N3"),
                        Basis.POLICY,
                        null,
                        null,
                        true,
                        null))
                .toList();
        return Tables.of(policy, fields, rows);
    }
}

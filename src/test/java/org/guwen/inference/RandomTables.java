package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Draws tables that nobody would write: any fields, any regions, rows that overlap, begin and end. */
public final class RandomTables {

    private static final List<Field.Kind> ORDERED =
            List.of(Field.Kind.INTEGER, Field.Kind.DECIMAL, Field.Kind.DATE, Field.Kind.TIME);

    private final Random random;

    public RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A table with columns drawn from these fields. */
    public DecisionTable next(String id, List<Field> fields, int columns, int rows) {
        List<Field> drawn = new ArrayList<>(fields);
        Collections.shuffle(drawn, random);
        List<Field> chosen = drawn.subList(0, Math.min(columns, drawn.size()));
        double openness = 0.3 + 0.6 * random.nextDouble();
        return of(
                id,
                HitPolicy.COLLECT,
                chosen,
                IntStream.range(0, rows)
                        .mapToObj(i -> row(
                                i,
                                chosen.stream()
                                        .map(field -> region(field, openness))
                                        .toList()))
                        .toList());
    }

    /** A table with these rows. */
    public static DecisionTable of(String id, HitPolicy policy, List<Field> fields, List<Row> rows) {
        TableDefinition definition = new TableDefinition(
                id, "X", "random.xlsx", id, id, policy, "", TableDefinition.Subject.CASE, Topic.COMPLAINT, List.of());
        return new DecisionTable(
                definition,
                "",
                "",
                fields.stream()
                        .map(field -> new DecisionTable.Column(field, "A"))
                        .toList(),
                List.of(),
                rows);
    }

    /** Fields of all kinds but those left out. */
    public static List<Field> fields(Set<Field.Kind> leftOut) {
        return Vocabulary.get().fields().stream()
                .filter(field -> !leftOut.contains(field.kind()))
                .toList();
    }

    /** The same rows, but after the first some begin and end to count around the business date, and some do not count. */
    public DecisionTable withDays(DecisionTable table) {
        List<Row> rows = new ArrayList<>(table.rows().subList(0, 1));
        table.rows().stream()
                .skip(1)
                .map(row -> new Row(
                        row.id(),
                        row.sheetRow(),
                        row.regions(),
                        row.outcomes(),
                        row.clauses(),
                        row.basis(),
                        day(),
                        day(),
                        random.nextInt(12) > 0,
                        row.note()))
                .forEach(rows::add);
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), table.columns(), table.outcomeLetters(), rows);
    }

    private @Nullable LocalDate day() {
        return random.nextInt(3) > 0 ? null : RandomCases.AS_OF.plusDays(random.nextInt(61) - 30L);
    }

    private Row row(int index, List<Region> regions) {
        boolean isEnabled = random.nextInt(20) > 0;
        return new Row(
                "X-" + index,
                index + 9,
                regions,
                Map.of(),
                List.of("CH-N3"),
                Basis.POLICY,
                day(),
                day(),
                isEnabled,
                null);
    }

    private Region region(Field field, double openness) {
        if (random.nextDouble() < openness) {
            return new Region.Any();
        }
        int dice = random.nextInt(12);
        if (dice < 2) {
            return dice == 0 ? new Region.Missing() : new Region.Given();
        }
        if (ORDERED.contains(field.kind())) {
            return range(field);
        }
        return switch (field.kind()) {
            case SET -> new Region.ContainsAny(some(field.constants(), 1 + random.nextInt(2)));
            case BOOLEAN -> new Region.OneOf(some(List.of(true, false), 1 + random.nextInt(4) / 3));
            case ENUM, TEXT -> {
                List<?> values =
                        field.kind() == Field.Kind.TEXT ? List.of("a", "b", "c", "d", "other") : field.constants();
                Set<Object> chosen = some(values, 1 + random.nextInt(3));
                yield dice < 5 ? new Region.NoneOf(chosen) : new Region.OneOf(chosen);
            }
            case INTEGER, DECIMAL, DATE, TIME -> throw new IllegalStateException("ordered: " + field);
        };
    }

    private Set<Object> some(List<?> values, int count) {
        Set<Object> some = new HashSet<>();
        for (int i = 0; i < count; i++) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private Region range(Field field) {
        int low = random.nextInt(400);
        int high = low + (random.nextInt(3) == 0 ? 0 : random.nextInt(200));
        boolean isPoint = low == high;
        return new Region.Range(
                !isPoint && random.nextInt(4) == 0 ? null : value(field, low),
                isPoint || random.nextBoolean(),
                !isPoint && random.nextInt(4) == 0 ? null : value(field, high),
                isPoint || random.nextBoolean());
    }

    private static Comparable<?> value(Field field, int position) {
        return switch (field.kind()) {
            case INTEGER -> BigDecimal.valueOf(position);
            case DECIMAL -> BigDecimal.valueOf(position, 2);
            case DATE -> RandomCases.AS_OF.plusDays(position - 200L);
            default -> OffsetDateTime.parse("2026-11-23T09:00:00+08:00").plusHours(position - 200L);
        };
    }
}

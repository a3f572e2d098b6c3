package org.guwen.inference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine finds the rows that a look at every cell finds, on tables of any make. */
class RowScanTests {

    private static final EnumSet<Field.Kind> TIMES = EnumSet.of(Field.Kind.TIME);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRandomTableIsDecidedAsItsCellsSay(long seed) {
        Random sizes = new Random(seed);
        DecisionTable table = new RandomTables(seed)
                .next("random_" + seed, RandomTables.fields(TIMES), 1 + sizes.nextInt(9), 200 + sizes.nextInt(1_801));

        RowScan.agrees(table, seed, 1_500);
    }

    @Test
    void aTimeColumnIsDecidedAsItsCellsSay() {
        DecisionTable table =
                new RandomTables(21).next("times", RandomTables.fields(EnumSet.complementOf(TIMES)), 1, 200);

        RowScan.agrees(table, 21, 1_000);
    }

    @Test
    void aTableWithManyColumnsIsDecidedByAllOfThem() {
        List<Field> fields = RandomTables.fields(EnumSet.of(
                        Field.Kind.TIME, Field.Kind.DATE, Field.Kind.TEXT, Field.Kind.INTEGER, Field.Kind.DECIMAL))
                .stream()
                .limit(60)
                .toList();
        DecisionTable table = new RandomTables(22).next("wide", fields, 60, 300);

        RowScan.agrees(exact(table, 22), 22, 3_000);
    }

    /** Every cell names one value; neighbours differ in few columns, so that each column decides. */
    private static DecisionTable exact(DecisionTable table, long seed) {
        Random random = new Random(seed);
        List<Field> fields =
                table.columns().stream().map(DecisionTable.Column::field).toList();
        List<Region> regions = new ArrayList<>();
        fields.forEach(field -> regions.add(one(field, random)));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(row("X-" + i, i + 9, regions));
            int column = random.nextInt(fields.size());
            regions.set(column, one(fields.get(column), random));
        }
        return RandomTables.of("wide", HitPolicy.COLLECT, fields, rows);
    }

    private static Region one(Field field, Random random) {
        return switch (field.kind()) {
            case BOOLEAN -> new Region.OneOf(java.util.Set.of(random.nextBoolean()));
            case ENUM ->
                new Region.OneOf(java.util.Set.of(
                        field.constants().get(random.nextInt(field.constants().size()))));
            default -> new Region.Missing();
        };
    }

    private static Row row(String id, int sheetRow, List<Region> regions) {
        return new Row(id, sheetRow, regions, Map.of(), List.of("CH-N3"), Basis.POLICY, null, null, true, null);
    }

    @Test
    void aTableOfPermittedSizeIsNoRunaway() {
        Field field = Vocabulary.get().field("complaint.daysOpen");
        List<Row> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> row("X-" + i, i + 9, List.of(new Region.Any())))
                .toList();
        DecisionTable table = RandomTables.of("long", HitPolicy.COLLECT, List.of(field), rows);

        RowScan.agrees(table, 23, 3);
    }
}

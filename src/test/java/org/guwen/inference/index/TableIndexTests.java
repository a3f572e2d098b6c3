package org.guwen.inference.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.advice.Basis;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.guwen.inference.RowScan;
import org.guwen.inference.TestKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index finds the rows that a look at every cell finds, on tables of any make. */
class TableIndexTests {

    private static final EnumSet<Field.Kind> TIMES = EnumSet.of(Field.Kind.TIME);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** As many constants as a column of sets may have. */
    private enum Twelve {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L
    }

    private static int[] codes(TableIndex index, RandomSituations.Drawn drawn) {
        return index.codes(field -> drawn.values().get(field.path()), drawn.asOf());
    }

    private static Row row(int number, Region... regions) {
        return new Row(
                "X-" + number,
                number + 9,
                List.of(regions),
                Map.of(),
                List.of("CH-N3"),
                Basis.POLICY,
                null,
                null,
                true,
                null);
    }

    private static DecisionTable table(Field field, Collection<Region> cells) {
        List<Region> regions = List.copyOf(cells);
        return RandomTables.of(
                "one_column",
                HitPolicy.COLLECT,
                List.of(field),
                IntStream.range(0, regions.size())
                        .mapToObj(number -> row(number, regions.get(number)))
                        .toList());
    }

    private static DecisionTable random(long seed, Set<Field.Kind> leftOut) {
        Random sizes = new Random(seed);
        return new RandomTables(seed)
                .next("random_" + seed, RandomTables.fields(leftOut), 1 + sizes.nextInt(9), 1 + sizes.nextInt(2_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRandomTableIsReadAsItsCellsSay(long seed) {
        RowScan.agrees(random(seed, TIMES), seed, 1_500);
    }

    static Stream<DecisionTable> shipped() {
        RandomTables days = new RandomTables(31);
        return TestKnowledge.RULESET.tables().stream().map(days::withDays);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedTableIsReadAsItsCellsSay(DecisionTable table) {
        RowScan.agrees(table, table.id().hashCode(), 1_500);
    }

    @Test
    void aColumnOfTimesIsReadAsItsCellsSay() {
        RowScan.agrees(
                new RandomTables(21).next("times", RandomTables.fields(EnumSet.complementOf(TIMES)), 1, 700),
                21,
                3_000);
    }

    @Test
    void aColumnOfManyTextsIsReadAsItsCellsSay() {
        Field field = RandomTables.fields(EnumSet.complementOf(EnumSet.of(Field.Kind.TEXT)))
                .get(0);
        List<Region> cells = IntStream.range(0, 900)
                .<Region>mapToObj(number -> switch (number % 9) {
                    case 0 -> new Region.NoneOf(Set.of("text " + number, "text " + (number + 7)));
                    case 1 -> new Region.Given();
                    default -> new Region.OneOf(Set.of("text " + number / 2));
                })
                .toList();

        RowScan.agrees(table(field, cells), 22, 1_000);
    }

    @Test
    void aColumnOfManySetsIsReadAsItsCellsSay() {
        Field occasions = Vocabulary.get().field("followUp.occasions");
        Field large = new Field(
                occasions.path(),
                Field.Kind.SET,
                Twelve.class,
                occasions.domain(),
                Set.of(Topic.COMPLAINT),
                situation -> null,
                Field.Concluding.NEVER);
        Random random = new Random(23);
        List<Region> cells =
                Stream.<Region>generate(() -> cell(large, random)).limit(900).toList();

        RowScan.agrees(table(large, cells), 23, 2_000);
    }

    private static Region cell(Field field, Random random) {
        Set<Object> named = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            named.add(field.constants().get(random.nextInt(field.constants().size())));
        }
        return named.isEmpty()
                ? List.of(new Region.Any(), new Region.Missing(), new Region.Given())
                        .get(random.nextInt(3))
                : new Region.ContainsAny(named);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void aRowIsPossibleIfTheColumnsThatAreSettledAcceptTheCase(long seed) {
        DecisionTable table = random(seed, TIMES);
        TableIndex index = TableIndex.of(table);
        Random random = new Random(seed);
        RandomSituations situations = new RandomSituations(table, random);
        for (int i = 0; i < 200; i++) {
            RandomSituations.Drawn drawn = situations.next();
            int[] codes = codes(index, drawn);
            BitSet open = new BitSet();
            IntStream.range(0, index.fields().size())
                    .filter(column -> random.nextBoolean())
                    .forEach(open::set);

            assertThat(index.possible(codes, open))
                    .as("seed %d, situation %d: %s, open %s", seed, i, drawn, open)
                    .containsExactly(IntStream.range(0, index.rows().size())
                            .filter(row -> isPossible(index, row, drawn, open))
                            .toArray());
        }
    }

    private static boolean isPossible(TableIndex index, int row, RandomSituations.Drawn drawn, BitSet open) {
        Row tested = index.rows().get(row);
        return tested.isEffective(drawn.asOf())
                && IntStream.range(0, index.fields().size())
                        .filter(column -> !open.get(column))
                        .allMatch(column -> tested.regions().get(column).contains(value(index, column, drawn)));
    }

    private static @Nullable Object value(TableIndex index, int column, RandomSituations.Drawn drawn) {
        return drawn.values().get(index.fields().get(column).path());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void everyCellIsKnownForItself(long seed) {
        DecisionTable table = random(seed, TIMES);
        TableIndex index = TableIndex.of(table);
        RandomSituations situations = new RandomSituations(table, new Random(seed));
        for (int i = 0; i < 20; i++) {
            RandomSituations.Drawn drawn = situations.next();
            int[] codes = codes(index, drawn);
            for (int row = 0; row < index.rows().size(); row++) {
                Row tested = index.rows().get(row);
                for (int column = 0; column < index.fields().size(); column++) {
                    Region region = tested.regions().get(column);

                    assertThat(index.accepts(row, column, codes[column]))
                            .isEqualTo(region.contains(value(index, column, drawn)));
                    assertThat(index.tested(row).get(column)).isEqualTo(!(region instanceof Region.Any));
                }
                assertThat(index.accepts(row, index.width() - 1, codes[index.width() - 1]))
                        .isEqualTo(tested.isEffective(drawn.asOf()));
            }
        }
    }

    @Test
    void aTableWithoutRowsHasNoHits() {
        TableIndex index = TableIndex.of(table(Vocabulary.get().field("complaint.daysOpen"), List.of()));

        assertThat(index.hits(index.codes(field -> null, DAY))).isEmpty();
    }

    @Test
    void aTableWhoseCellsAcceptEverythingHitsEveryRow() {
        TableIndex index = TableIndex.of(
                table(Vocabulary.get().field("complaint.daysOpen"), List.of(new Region.Any(), new Region.Any())));

        assertThat(index.hits(index.codes(field -> null, DAY))).containsExactly(0, 1);
    }

    @Test
    void noHitIsLeftFromTheCaseBefore() {
        DecisionTable table = random(61, TIMES);
        TableIndex index = TableIndex.of(table);
        RandomSituations situations = new RandomSituations(table, new Random(61));
        int[] codes = codes(index, situations.next());
        int[] alone = index.hits(codes);
        for (int i = 0; i < 50; i++) {
            index.hits(codes(index, situations.next()));
        }

        assertThat(Arrays.equals(index.hits(codes), alone)).isTrue();
    }
}

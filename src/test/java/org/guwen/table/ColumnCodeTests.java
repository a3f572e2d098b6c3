package org.guwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value has a code that the cells accept which accept the value. */
class ColumnCodeTests {

    private static final int MOST_ROWS = 120;

    private static DecisionTable column(Field.Kind kind, long seed) {
        return new RandomTables(seed)
                .next(
                        "one_column",
                        RandomTables.fields(EnumSet.complementOf(EnumSet.of(kind))),
                        1,
                        1 + new Random(seed).nextInt(MOST_ROWS));
    }

    private static List<Region> regions(DecisionTable table) {
        return table.rows().stream().map(row -> row.regions().get(0)).toList();
    }

    private static Field field(DecisionTable table) {
        return table.columns().get(0).field();
    }

    /** The cells of a column with their codes, which are the same whatever value is asked for. */
    private record Coded(ColumnCode coding, List<Cell> cells) {

        private record Cell(Region region, BitSet codes, IntPredicate accepts) {}

        static Coded of(ColumnCode coding, DecisionTable table) {
            return new Coded(
                    coding,
                    regions(table).stream()
                            .map(region -> new Cell(region, coding.codes(region), coding.accepts(region)))
                            .toList());
        }

        void agrees(@Nullable Object value) {
            int code = coding.code(value);
            assertThat(code).isBetween(0, coding.size() - 1);
            assertThat(cells)
                    .as("accept %s", value)
                    .allMatch(cell -> cell.codes().get(code) == cell.region().contains(value))
                    .allMatch(cell -> cell.accepts().test(code) == cell.region().contains(value));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCellAcceptsTheCodesOfTheValuesItAccepts(Field.Kind kind) {
        for (long seed = 1; seed <= 12; seed++) {
            DecisionTable table = column(kind, seed);
            ColumnCode coding = ColumnCode.of(field(table), regions(table));
            Coded coded = Coded.of(coding, table);
            RandomSituations situations = new RandomSituations(table, new Random(seed));
            for (int i = 0; i < 60; i++) {
                coded.agrees(situations.next().values().get(field(table).path()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeOfADomainHasAValue(Field.Kind kind) {
        for (long seed = 1; seed <= 12; seed++) {
            DecisionTable table = column(kind, seed);
            ColumnCode coding = ColumnCode.ofDomain(field(table), regions(table));
            Coded coded = Coded.of(coding, table);
            for (int code = 0; code < coding.size(); code++) {
                Object sample = coding.sample(code);

                assertThat(coding.code(sample)).as("%s", sample).isEqualTo(code);
                coded.agrees(sample);
            }
        }
    }

    @Test
    void aNumberBetweenTwoThatTheFieldCanHaveHasNoCodeOfItsOwn() {
        Field field = Vocabulary.get().field("complaint.daysOpen");
        List<Region> cells = List.of(
                new Region.Range(BigDecimal.valueOf(3), false, null, false),
                new Region.Range(null, false, BigDecimal.valueOf(4), false));

        ColumnCode coding = ColumnCode.ofDomain(field, cells);

        assertThat(coding.size()).isEqualTo(3);
        assertThat(Stream.of(3, 4).map(days -> coding.code(BigDecimal.valueOf(days))))
                .containsExactly(1, 2);
    }

    @Test
    void aNumberBeyondItsDomainIsComparedAllTheSame() {
        Field field = Vocabulary.get().field("complaint.daysOpen");
        BigDecimal most = BigDecimal.valueOf(field.domain().max());
        Region cell = new Region.Range(most.add(BigDecimal.TEN), true, null, false);
        ColumnCode coding = ColumnCode.of(field, List.of(cell));
        IntPredicate accepts = coding.accepts(cell);

        assertThat(accepts.test(coding.code(most))).isFalse();
        assertThat(accepts.test(coding.code(most.add(BigDecimal.TEN)))).isTrue();
        assertThat(accepts.test(coding.code(new BigDecimal("1e400")))).isTrue();
        assertThat(accepts.test(coding.code(new BigDecimal("-1e400")))).isFalse();
    }

    @Test
    void aTextThatNoCellNamesHasACodeOfItsOwn() {
        Field field = RandomTables.fields(EnumSet.complementOf(EnumSet.of(Field.Kind.TEXT)))
                .get(0);
        ColumnCode coding = ColumnCode.of(field, List.of(new Region.OneOf(Set.of("其他"))));

        assertThat(coding.size()).isEqualTo(3);
        assertThat(coding.code("其他")).isEqualTo(1);
        assertThat(coding.code("x")).isEqualTo(2);
        assertThat(coding.sample(2)).isNotEqualTo("其他");
    }
}

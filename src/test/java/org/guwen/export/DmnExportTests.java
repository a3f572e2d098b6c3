package org.guwen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.guwen.inference.RowScan;
import org.guwen.inference.TestKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/** A table that leaves as DMN is valid there, and says in another engine what it says here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DmnExportTests {

    private static final int SHIPPED_SITUATIONS = 150;
    private static final int RANDOM_TABLES = 110;
    private static final int RANDOM_SITUATIONS = 30;

    private final DMNValidator validator = DMNValidatorFactory.newValidator();

    Stream<DecisionTable> shipped() {
        return TestKnowledge.RULESET.tables().stream();
    }

    Stream<DecisionTable> dated() {
        RandomTables days = new RandomTables(7);
        return shipped().map(days::withDays);
    }

    private Stream<DecisionTable> random() {
        return IntStream.range(0, RANDOM_TABLES).mapToObj(DmnExportTests::random);
    }

    private static DecisionTable random(int seed) {
        Random random = new Random(seed);
        HitPolicy policy = HitPolicy.values()[seed % HitPolicy.values().length];
        DecisionTable table = new RandomTables(seed)
                .next("random_" + seed, RandomTables.fields(Set.of()), 1 + random.nextInt(6), 2 + random.nextInt(9));
        return new RandomOutcomes(random).on(table, policy);
    }

    private void isValid(DecisionTable table) {
        List<DMNMessage> messages = validator.validate(
                new StringReader(ExportFormat.DMN.write(table, 1)),
                Validation.VALIDATE_SCHEMA,
                Validation.VALIDATE_MODEL,
                Validation.VALIDATE_COMPILATION);

        assertThat(messages).as(table.id()).isEmpty();
    }

    /** A situation whose numbers are not larger than a case may hold: an engine takes a larger one for missing. */
    private static RandomSituations.Drawn next(DecisionTable table, RandomSituations random) {
        while (true) {
            RandomSituations.Drawn drawn = random.next();
            boolean isPossible = table.columns().stream()
                    .map(DecisionTable.Column::field)
                    .allMatch(field -> !(drawn.values().get(field.path()) instanceof BigDecimal number)
                            || number.doubleValue() <= field.domain().max());
            if (isPossible) {
                return drawn;
            }
        }
    }

    private static int agrees(DecisionTable table, int situations) {
        ExportedDmn dmn = new ExportedDmn(table);
        RandomSituations random =
                new RandomSituations(table, new Random(table.id().hashCode()));
        int found = 0;
        for (int i = 0; i < situations; i++) {
            RandomSituations.Drawn drawn = next(table, random);
            List<String> hits = RowScan.hits(table, drawn);
            boolean isAmbiguous = table.definition().hitPolicy() == HitPolicy.UNIQUE && hits.size() > 1;
            found += hits.size();

            ExportedDmn.Answer answer = dmn.answer(drawn);

            String about = table.id() + ", situation " + i + ": " + drawn;
            assertThat(answer.hits()).as(about + answer.errors()).isEqualTo(hits);
            assertThat(answer.errors().isEmpty()).as(about + answer.errors()).isNotEqualTo(isAmbiguous);
            assertThat(ExportedDmn.plain(answer.result()))
                    .as(about)
                    .isEqualTo(ExportedDmn.expected(table, HitPolicies.decided(table, hits)));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedTableIsValidDmn(DecisionTable table) {
        isValid(table);
    }

    @ParameterizedTest
    @MethodSource("dated")
    void aShippedTableAnswersAsDmnAsItDoesHere(DecisionTable table) {
        assertThat(agrees(table, SHIPPED_SITUATIONS)).isPositive();
    }

    @Test
    void anyTableIsValidDmn() {
        random().forEach(this::isValid);
    }

    @Test
    void anyTableAnswersAsDmnAsItDoesHere() {
        int found = random().mapToInt(table -> agrees(table, RANDOM_SITUATIONS)).sum();

        assertThat(found).isGreaterThan(RANDOM_TABLES * RANDOM_SITUATIONS / 4);
    }

    @Test
    void textThatLooksLikeAnythingElseStaysText() {
        DecisionTable table = new RandomOutcomes(new Random(5)).oddTable();

        isValid(table);
        assertThat(agrees(table, 100)).isPositive();
    }
}

package org.guwen.inference.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.guwen.advice.Basis;
import org.guwen.advice.code.Decision;
import org.guwen.facts.code.Emotion;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.guwen.inference.RowScan;
import org.guwen.table.AmbiguousTableException;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HitPolicyTests {

    private static final Field EMOTION = Vocabulary.get().field("complaint.emotion");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Region ANY = new Region.Any();
    private static final Region UPSET = new Region.OneOf(Set.of(Emotion.UPSET));
    private static final Region CALM = new Region.OneOf(Set.of(Emotion.CALM));

    private static Row row(String id, int sheetRow, Region emotion, Decision decision) {
        return new Row(
                id,
                sheetRow,
                List.of(emotion),
                Map.of("decision", decision),
                List.of("CH-N3"),
                Basis.POLICY,
                null,
                null,
                true,
                null);
    }

    private static TableDefinition definition(HitPolicy policy) {
        return new TableDefinition(
                "small",
                "S",
                "small.xlsx",
                "小",
                "Small",
                policy,
                policy == HitPolicy.PRIORITY ? "decision" : "",
                TableDefinition.Subject.CASE,
                Topic.COMPLAINT,
                List.of(new OutcomeColumn(
                        "decision", OutcomeColumn.Kind.ENUM, Decision.class, true, "结论", "Decision")));
    }

    private static DecisionTable table(HitPolicy policy, Row... rows) {
        return new DecisionTable(
                definition(policy),
                "",
                "",
                List.of(new DecisionTable.Column(EMOTION, "B")),
                List.of("C"),
                List.of(rows));
    }

    private static List<Row> hits(DecisionTable table) {
        TableIndex index = TableIndex.of(table);
        return index.rows(index.hits(index.codes(field -> Emotion.UPSET, DAY)));
    }

    private static List<String> decided(DecisionTable table) {
        return ids(HitPolicy.decide(table, hits(table)));
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void oneRowOfAUniqueTableDecides() {
        DecisionTable table =
                table(HitPolicy.UNIQUE, row("S-1", 9, CALM, Decision.ALLOW), row("S-2", 10, UPSET, Decision.HOLD));

        assertThat(decided(table)).containsExactly("S-2");
    }

    @Test
    void twoRowsOfAUniqueTableAreAnErrorThatNamesBoth() {
        DecisionTable table =
                table(HitPolicy.UNIQUE, row("S-1", 9, ANY, Decision.ALLOW), row("S-2", 10, UPSET, Decision.HOLD));

        assertThatThrownBy(() -> decided(table))
                .isInstanceOf(AmbiguousTableException.class)
                .hasMessageContainingAll("small", "S-1", "S-2");
    }

    @Test
    void noRowOfAUniqueTableIsAnEmptyAnswer() {
        assertThat(decided(table(HitPolicy.UNIQUE, row("S-1", 9, CALM, Decision.ALLOW))))
                .isEmpty();
    }

    @Test
    void theFirstRowInSheetOrderDecidesUnderFirst() {
        DecisionTable table = table(
                HitPolicy.FIRST,
                row("S-1", 9, CALM, Decision.ALLOW),
                row("S-2", 10, ANY, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.REFUSE));

        assertThat(ids(hits(table))).containsExactly("S-2", "S-3");
        assertThat(decided(table)).containsExactly("S-2");
    }

    @Test
    void everyRowWithTheBestOutcomeDecidesUnderPriority() {
        DecisionTable table = table(
                HitPolicy.PRIORITY,
                row("S-1", 9, ANY, Decision.REFUSE),
                row("S-2", 10, UPSET, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.REFUSE),
                row("S-4", 12, CALM, Decision.REFUSE));

        assertThat(decided(table)).containsExactly("S-1", "S-3");
    }

    @Test
    void everyMatchingRowContributesUnderCollect() {
        DecisionTable table = table(
                HitPolicy.COLLECT,
                row("S-1", 9, ANY, Decision.ALLOW),
                row("S-2", 10, CALM, Decision.HOLD),
                row("S-3", 11, UPSET, Decision.ALLOW));

        assertThat(decided(table)).containsExactly("S-1", "S-3");
    }

    @Test
    void everyMatchingRowContributesInSheetOrderUnderRuleOrder() {
        DecisionTable table = table(
                HitPolicy.RULE_ORDER,
                row("S-9", 9, UPSET, Decision.HOLD),
                row("S-1", 10, ANY, Decision.ALLOW),
                row("S-5", 11, UPSET, Decision.REFUSE));

        assertThat(decided(table)).containsExactly("S-9", "S-1", "S-5");
    }

    @Test
    void anEarlierRowCanChangeWhatTheFirstRowSays() {
        Row early = row("S-1", 9, CALM, Decision.ALLOW);
        Row first = row("S-2", 10, UPSET, Decision.ALLOW);
        Row late = row("S-3", 11, CALM, Decision.ALLOW);
        DecisionTable table = table(HitPolicy.FIRST, early, first, late);

        assertThat(HitPolicy.canChange(table, List.of(first), early)).isTrue();
        assertThat(HitPolicy.canChange(table, List.of(first), late)).isFalse();
        assertThat(HitPolicy.canChange(table, List.of(), late)).isTrue();
    }

    @Test
    void aRowOfLowerRankCannotChangeWhatTheBestRowsSay() {
        Row low = row("S-1", 9, CALM, Decision.ALLOW);
        Row best = row("S-2", 10, UPSET, Decision.HOLD);
        Row equal = row("S-3", 11, CALM, Decision.HOLD);
        DecisionTable table = table(HitPolicy.PRIORITY, low, best, equal);

        assertThat(HitPolicy.canChange(table, List.of(best), low)).isFalse();
        assertThat(HitPolicy.canChange(table, List.of(best), equal)).isTrue();
    }

    /** The rows of a random table, with outcomes, some of them empty. */
    private static DecisionTable random(HitPolicy policy, long seed) {
        Random random = new Random(seed);
        DecisionTable drawn = new RandomTables(seed)
                .next("random", RandomTables.fields(Set.of(Field.Kind.TIME)), 1 + random.nextInt(5), 300);
        return new DecisionTable(
                definition(policy),
                "",
                "",
                drawn.columns(),
                List.of(),
                drawn.rows().stream().map(row -> withOutcome(row, random)).toList());
    }

    private static Row withOutcome(Row row, Random random) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            outcomes.put("decision", Decision.values()[random.nextInt(Decision.values().length)]);
        }
        return row.withOutcomes(outcomes);
    }

    /** What the policy says in words, over what a look at every cell finds. */
    private static List<String> expected(DecisionTable table, List<String> hits) {
        ToIntFunction<String> rank = id -> table.row(id)
                .flatMap(row -> row.outcome("decision", Decision.class))
                .map(Decision::ordinal)
                .orElse(-1);
        int best = hits.stream().mapToInt(rank).max().orElse(-1);
        Predicate<String> counts = switch (table.definition().hitPolicy()) {
            case FIRST -> id -> id.equals(hits.get(0));
            case PRIORITY -> id -> rank.applyAsInt(id) == best;
            case UNIQUE, COLLECT, RULE_ORDER -> id -> true;
        };
        return hits.stream().filter(counts).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aRandomTableIsDecidedAsItsPolicySays(HitPolicy policy) {
        int several = 0;
        for (long seed = 70; seed < 76; seed++) {
            DecisionTable table = random(policy, seed);
            TableIndex index = TableIndex.of(table);
            RandomSituations situations = new RandomSituations(table, new Random(seed));
            for (int i = 0; i < 500; i++) {
                RandomSituations.Drawn drawn = situations.next();
                List<String> scanned = RowScan.hits(table, drawn);
                several += scanned.size() > 1 ? 1 : 0;
                List<Row> hits = index.rows(
                        index.hits(index.codes(field -> drawn.values().get(field.path()), drawn.asOf())));
                if (policy == HitPolicy.UNIQUE && scanned.size() > 1) {
                    assertThat(catchThrowableOfType(AmbiguousTableException.class, () -> HitPolicy.decide(table, hits))
                                    .rows())
                            .isEqualTo(scanned);
                } else {
                    assertThat(ids(HitPolicy.decide(table, hits)))
                            .as("seed %d, situation %d: %s", seed, i, drawn)
                            .isEqualTo(expected(table, scanned));
                }
            }
        }
        assertThat(several).isGreaterThan(100);
    }
}

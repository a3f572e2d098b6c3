package org.guwen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.guwen.advice.TimeLimit;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.guwen.inference.RowScan;
import org.guwen.inference.TestKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A table that leaves as rule text compiles, and its rules give the outcomes that count here. */
class DrlExportTests {

    private static final int RANDOM_TABLES = 30;

    private static void agrees(List<DecisionTable> tables, int situations) {
        ExportedDrl drl = new ExportedDrl(tables);
        for (DecisionTable table : tables) {
            RandomSituations random =
                    new RandomSituations(table, new Random(table.id().hashCode()));
            for (int i = 0; i < situations; i++) {
                RandomSituations.Drawn drawn = random.next();
                List<Map<String, Object>> outcomes = drl.outcomes(table, drawn);

                assertThat(said(table, outcomes))
                        .as("%s, situation %d: %s", table.id(), i, drawn)
                        .isEqualTo(expected(table, RowScan.hits(table, drawn)));
            }
        }
    }

    /** Outcomes by row. */
    private static Map<Object, Map<String, @Nullable Object>> said(
            DecisionTable table, List<Map<String, Object>> outcomes) {
        Map<Object, Map<String, @Nullable Object>> said = new LinkedHashMap<>();
        for (Map<String, Object> outcome : outcomes) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            table.definition().outcomes().forEach(column -> values.put(column.key(), outcome.get(column.key())));
            said.put(String.valueOf(outcome.get("row")), values);
        }
        return said;
    }

    private static Map<Object, Map<String, @Nullable Object>> expected(DecisionTable table, List<String> hits) {
        boolean isUnique = table.definition().hitPolicy() == HitPolicy.UNIQUE;
        List<Row> decided = HitPolicies.decided(isUnique ? HitPolicies.with(table, HitPolicy.COLLECT) : table, hits);
        Map<Object, Map<String, @Nullable Object>> expected = new LinkedHashMap<>();
        for (Row row : decided) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (OutcomeColumn column : table.definition().outcomes()) {
                Object value = row.outcomes().get(column.key());
                boolean isTime = value instanceof TimeLimit;
                values.put(column.key(), isTime ? time(value) : ExportedDrl.plain(value));
            }
            expected.put(row.id(), values);
        }
        return expected;
    }

    private static String time(@Nullable Object value) {
        TimeLimit limit = (TimeLimit) value;
        return limit == null ? "" : limit.amount() + " " + limit.unit();
    }

    @Test
    void aShippedTableGivesAsRuleTextTheOutcomesThatCount() {
        RandomTables days = new RandomTables(11);
        agrees(TestKnowledge.RULESET.tables().stream().map(days::withDays).toList(), 100);
    }

    @Test
    void anyTableGivesAsRuleTextTheOutcomesThatCount() {
        List<DecisionTable> tables = new ArrayList<>();
        IntStream.range(0, RANDOM_TABLES).forEach(seed -> {
            Random random = new Random(seed);
            DecisionTable table = new RandomTables(seed)
                    .next(
                            "random_" + seed,
                            RandomTables.fields(Set.of()),
                            1 + random.nextInt(6),
                            1 + random.nextInt(9));
            tables.add(new RandomOutcomes(random).on(table, HitPolicy.values()[seed % 5]));
        });

        agrees(tables, 60);
    }

    @Test
    void textThatLooksLikeAnythingElseStaysText() {
        agrees(List.of(new RandomOutcomes(new Random(5)).oddTable()), 100);
    }
}

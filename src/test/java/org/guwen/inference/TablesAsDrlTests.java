package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guwen.export.ExportedDrl;
import org.guwen.export.HitPolicies;
import org.guwen.inference.index.TableIndex;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three readings of every shipped table agree: the engine's, the exported rule text's, and a look at every cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesAsDrlTests {

    private static final int SITUATIONS = 5_000;

    private final RandomTables days = new RandomTables(31);
    private final List<DecisionTable> tables =
            TestKnowledge.RULESET.tables().stream().map(days::withDays).toList();
    private final ExportedDrl drl = new ExportedDrl(tables.stream()
            .map(table -> HitPolicies.with(table, HitPolicy.COLLECT))
            .toList());

    Stream<String> ids() {
        return tables.stream().map(DecisionTable::id);
    }

    private DecisionTable table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theEngineFindsTheRowsThatTheRuleTextFinds(String id) {
        DecisionTable table = table(id);
        RandomSituations random = new RandomSituations(table, new Random(id.hashCode()));
        TableIndex index = TableIndex.of(table);
        int hits = 0;

        for (int i = 0; i < SITUATIONS; i++) {
            RandomSituations.Drawn drawn = random.next();
            List<String> expected = drl.hits(table, drawn);
            hits += expected.size();

            assertThat(RowScan.engine(index, drawn))
                    .as("%s, situation %d: %s", id, i, drawn)
                    .isEqualTo(expected);
            assertThat(RowScan.hits(table, drawn)).isEqualTo(expected);
        }
        assertThat(hits).isGreaterThan(SITUATIONS / 10);
    }
}

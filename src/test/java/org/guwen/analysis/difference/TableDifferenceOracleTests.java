package org.guwen.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the difference says of answers is what a look at every cell of every row says, whatever was edited. */
class TableDifferenceOracleTests {

    private static final int EDITS = 10;
    private static final int CASES = 120;

    private int changed;
    private int unchanged;
    private int incomplete;

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void regionsHoldExactlyTheCasesThatGetAnotherAnswer(HitPolicy policy) {
        for (DecisionTable shipped : Shipped.tables()) {
            if (policy != HitPolicy.PRIORITY || shipped.definition().hitPolicy() == policy) {
                DecisionTable table = new Editing(shipped).policy(policy).table();
                for (int i = 0; i < EDITS; i++) {
                    check(table, 1_000L * policy.ordinal() + i);
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
        assertThat(unchanged).isGreaterThan(1_000);
        assertThat(incomplete).isLessThan(3);
    }

    private void check(DecisionTable table, long seed) {
        DrawnEdits drawn = new DrawnEdits(seed + table.id().hashCode());
        DecisionTable edited = drawn.edited(table).table();
        TableChange change = TableDifference.between(table, edited);
        if (!change.isComplete()) {
            incomplete++;
            return;
        }
        String as = table.id() + " " + table.definition().hitPolicy() + " " + seed + " "
                + change.rows().stream()
                        .map(row -> row.kind() + " " + row.row())
                        .toList();
        for (ChangedRegion region : change.regions()) {
            LocalDate day = region.sampleDay() == null ? DrawnEdits.DAY : region.sampleDay();
            assertThat(region.contains(region.sample(), day)).as("%s", as).isTrue();
            assertThat(differs(table, edited, region.sample(), day))
                    .as("%s %s", as, region.inWords())
                    .isTrue();
        }
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> values = drawn.values(table, edited);
            LocalDate day = drawn.day();
            boolean isClaimed = change.regions().stream().anyMatch(region -> region.contains(values, day));
            boolean isDifferent = differs(table, edited, values, day);
            assertThat(isClaimed).as("%s %s %s", as, values, day).isEqualTo(isDifferent);
            changed += isDifferent ? 1 : 0;
            unchanged += isDifferent ? 0 : 1;
        }
    }

    private static boolean differs(
            DecisionTable before, DecisionTable after, Map<String, Object> values, LocalDate day) {
        return !ScannedAnswer.of(before, values, day).equals(ScannedAnswer.of(after, values, day));
    }

    /** Rows that say the same as other rows are where counting and order go wrong. */
    @Test
    void rowsThatSayTheSameAreToldApart() {
        for (HitPolicy policy : List.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT, HitPolicy.RULE_ORDER)) {
            DecisionTable shipped = Shipped.table("complaint_script");
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rows.add(shipped.rows()
                        .get(2 * i)
                        .withOutcomes(shipped.rows().get(i % 3).outcomes()));
            }
            DecisionTable table = new Editing(shipped).policy(policy).rows(rows).table();
            for (int i = 0; i < 60; i++) {
                check(table, 50_000L + 100L * policy.ordinal() + i);
            }
        }
        assertThat(changed).isGreaterThan(100);
    }
}

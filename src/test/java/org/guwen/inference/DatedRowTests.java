package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.facts.CaseFacts;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule changes on a day: the same case has the old answer up to its last day, the new one from its first. */
class DatedRowTests {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final CaseFacts FACTS =
            CaseEdits.facts("{\"topic\":\"COMPLAINT\",\"complaint\":{\"channel\":\"LETTER\",\"closed\":false}}");

    private final KnowledgeBase knowledge = TestKnowledge.of(new Ruleset(
            2,
            TestKnowledge.RULESET.sha256(),
            TestKnowledge.RULESET.tables().stream().map(DatedRowTests::changed).toList()));

    /** RD-13 speaks for letters of low severity. */
    private static DecisionTable changed(DecisionTable table) {
        if (!table.id().equals("response_deadlines")) {
            return table;
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.id().equals("RD-13")) {
                rows.add(dated(row, "RD-13", 3, null, LAST));
                rows.add(dated(row, "RD-25", 2, LAST.plusDays(1), null));
            } else {
                rows.add(row);
            }
        }
        return new DecisionTable(
                table.definition(), table.owner(), table.description(), table.columns(), table.outcomeLetters(), rows);
    }

    private static Row dated(Row row, String id, int days, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> outcomes = new LinkedHashMap<>(row.outcomes());
        outcomes.put("plan", new TimeLimit(days, TimeLimit.Unit.DAY));
        return new Row(
                id, row.sheetRow(), row.regions(), outcomes, row.clauses(), row.basis(), from, to, true, row.note());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, P3D", "2026-12-30, P3D", "2026-12-31, P3D", "2027-01-01, P2D", "2030-06-01, P2D"})
    void theBusinessDateChoosesTheRow(LocalDate asOf, String plan) {
        Advice advice = new Inference().infer(knowledge, FACTS, asOf).advice();

        assertThat(advice.asOf()).isEqualTo(asOf);
        assertThat(advice.deadlines())
                .filteredOn(said -> said.code() == DeadlineCode.PLAN)
                .singleElement()
                .satisfies(said -> assertThat(said.due().iso()).isEqualTo(plan));
    }
}

package org.guwen.release;

import java.util.List;
import java.util.Set;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.springframework.stereotype.Component;

/** Judges the tables of a draft: by themselves, against the release they change, and by cases. */
@Component
class DraftJudgement {

    /** What is true of the table itself. */
    List<Finding> ofTable(DecisionTable table, boolean isDamaged) {
        return List.of();
    }

    /** What happened to rows that nobody may change. */
    List<Finding> ofLockedRows(DecisionTable published, DecisionTable edited, Set<String> damagedRows) {
        return List.of();
    }

    /** What the cases say, with a finding for each that fails and each row none reaches. */
    Tested byCases(Ruleset ruleset, List<DraftReading> readings) {
        return new Tested(
                new DraftReport.Tests(0, 0, List.of(), new DraftReport.RowCoverage(0, 0, List.of())), List.of());
    }

    /** A test report and the findings that follow from it. */
    record Tested(DraftReport.Tests tests, List<Finding> findings) {}
}

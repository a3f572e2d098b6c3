package org.guwen.release.check;

import java.util.List;
import java.util.Set;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.analysis.TableAnalysis;
import org.guwen.analysis.locked.LockedRows;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.springframework.stereotype.Component;

/** Judges the tables of a draft: by themselves, against the release they change, and by cases. */
@Component
class DraftValidation {

    private final TableAnalysis analysis = TableAnalysis.standard();
    private final DraftCaseCheck caseCheck;
    private final ClauseCatalogue clauses;

    DraftValidation(DraftCaseCheck caseCheck, ClauseCatalogue clauses) {
        this.caseCheck = caseCheck;
        this.clauses = clauses;
    }

    /** What is true of the table itself. */
    List<Finding> ofTable(DecisionTable table, boolean isDamaged) {
        return isDamaged ? analysis.analyseDamaged(table) : analysis.analyse(table);
    }

    /** What happened to rows that nobody may change. */
    List<Finding> ofLockedRows(DecisionTable published, DecisionTable edited, Set<String> damagedRows) {
        return LockedRows.check(published, edited, damagedRows, clauses);
    }

    /** What is wrong with the cases of a workbook themselves. */
    List<Finding> ofCases(DraftReading reading) {
        return caseCheck.cases(reading).findings();
    }

    /** Where the ids of the rows stand that cases let decide which the draft removes or changes. */
    Set<String> lostRows(Ruleset ruleset, List<CaseChanges> changes) {
        return caseCheck.decided(
                ruleset,
                changes.stream().flatMap(change -> change.lost().stream()).toList());
    }

    /** What the cases say, with a finding for each that fails and each row none reaches. */
    DraftCaseCheck.Tested byCases(Ruleset ruleset, List<DraftReading> readings) {
        return caseCheck.of(ruleset, readings);
    }
}

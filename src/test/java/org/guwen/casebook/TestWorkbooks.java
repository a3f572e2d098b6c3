package org.guwen.casebook;

import java.time.LocalDate;
import java.util.List;
import org.guwen.advice.ClauseCatalogue;
import org.guwen.inference.ClauseKinds;
import org.guwen.inference.KnowledgeBase;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.WorkbookReader;
import org.guwen.table.WorkbookReading;

/** Workbooks with sheets of cases, and the shipped knowledge to run them on. */
final class TestWorkbooks {

    static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    static final ClauseCatalogue CLAUSES = ClauseSource.load();

    private TestWorkbooks() {}

    static WorkbookReading read(byte[] content) {
        return read("lead.xlsx", content);
    }

    static WorkbookReading read(String name, byte[] content) {
        return new WorkbookReader(CLAUSES::isKnown, Limits.standard()).read(name, content);
    }

    static byte[] shipped(String name) {
        return ShippedKnowledge.workbooks().stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    static List<DecisionTable> leadTables() {
        return read(shipped("lead.xlsx")).tables();
    }

    static KnowledgeBase knowledge() {
        return KnowledgeBase.of(
                new RulesetReader(CLAUSES).read(1, ShippedKnowledge.principlesSha256(), ShippedKnowledge.workbooks()),
                new ClauseKinds(CLAUSES::basis));
    }
}

package org.guwen.release;

import java.util.ArrayList;
import java.util.List;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.Coverage;
import org.guwen.casebook.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.Finding;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Runs the cases of the program and of the tests sheets on the tables of a draft. */
@Component
class DraftTrial {

    private final Knowledge knowledge;
    private final Inference inference;
    private final SingletonSupplier<List<Casebook>> shipped = SingletonSupplier.of(ShippedCases::load);

    DraftTrial(Knowledge knowledge, Inference inference) {
        this.knowledge = knowledge;
        this.inference = inference;
    }

    /** A test report and the findings that follow from it. */
    record Tested(DraftReport.Tests tests, List<Finding> findings) {}

    Tested of(Ruleset ruleset, List<DraftReading> readings) {
        KnowledgeBase built = knowledge.build(ruleset);
        CaseRunner runner = new CaseRunner(inference, built);
        List<CaseResult> results = new ArrayList<>();
        List<DraftReport.TestCase> cases = new ArrayList<>();
        for (Casebook casebook : shipped.obtain()) {
            for (CaseResult result : runner.run(casebook)) {
                results.add(result);
                if (!result.isPassed()) {
                    cases.add(new DraftReport.TestCase(
                            casebook.source(),
                            result.example().name(),
                            false,
                            result.failures().stream().map(Object::toString).toList()));
                }
            }
        }
        int rows =
                ruleset.tables().stream().mapToInt(table -> table.rows().size()).sum();
        List<String> untested = List.copyOf(Coverage.of(built, results).rowsNeverDecided());
        var coverage = new DraftReport.RowCoverage(rows, rows - untested.size(), untested);
        int passed = results.size() - cases.size();
        return new Tested(new DraftReport.Tests(passed, cases.size(), cases, coverage), List.of());
    }
}

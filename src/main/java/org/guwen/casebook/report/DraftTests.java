package org.guwen.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guwen.casebook.Case;
import org.guwen.casebook.CaseResult;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.Failure;
import org.guwen.casebook.report.TestReport.FailedPoint;
import org.guwen.casebook.report.TestReport.TestedCase;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the cases of workbooks and of the program on one knowledge base and tells which failed, where, and which rows no
 * case shows. The cases of the program rest on the principles: tables on which they fail are not fit to be published.
 */
@Component
public final class DraftTests {

    private final Inference inference;

    /** Runs cases through that door. */
    public DraftTests(Inference inference) {
        this.inference = inference;
    }

    /** Runs all cases. */
    public TestReport run(KnowledgeBase knowledge, List<SheetCase> ofWorkbooks, List<Casebook> shipped) {
        CaseRunner runner = new CaseRunner(inference, knowledge);
        List<TestedCase> cases = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<CaseResult> results = new ArrayList<>();
        for (SheetCase sheetCase : ofWorkbooks) {
            CaseResult result = runner.run(sheetCase.example());
            results.add(result);
            cases.add(tested(sheetCase, result));
            findings.addAll(FailedTest.inSheet(sheetCase, result.failures()));
        }
        for (Casebook casebook : shipped) {
            for (CaseResult result : runner.run(casebook)) {
                results.add(result);
                cases.add(tested(casebook, result));
                result.failures().forEach(failure -> findings.add(FailedTest.ofProgram(result.example(), failure)));
            }
        }
        UntestedRows untested = UntestedRows.of(knowledge, results);
        int passed = (int) results.stream().filter(CaseResult::isPassed).count();
        return new TestReport(
                passed,
                results.size() - passed,
                cases,
                untested.coverage(),
                Stream.concat(findings.stream(), untested.findings().stream()).toList());
    }

    private static TestedCase tested(SheetCase sheetCase, CaseResult result) {
        Case example = sheetCase.example();
        return new TestedCase(
                example.name(),
                example.nameZh(),
                sheetCase.workbook(),
                sheetCase.sheet(),
                sheetCase.idCell(),
                example.clauses(),
                result.isPassed(),
                result.failures().stream()
                        .map(failure -> point(sheetCase.cell(failure), failure))
                        .toList());
    }

    private static TestedCase tested(Casebook casebook, CaseResult result) {
        Case example = result.example();
        return new TestedCase(
                example.name(),
                example.nameZh(),
                casebook.source(),
                null,
                null,
                example.clauses(),
                result.isPassed(),
                result.failures().stream().map(failure -> point(null, failure)).toList());
    }

    private static FailedPoint point(@Nullable String cell, Failure failure) {
        return new FailedPoint(
                cell,
                failure.what(),
                FailedTest.label(failure, Locale.CHINESE),
                FailedTest.label(failure, Locale.ENGLISH),
                failure.expected(),
                failure.actual(),
                failure.expected(Locale.CHINESE),
                failure.actual(Locale.CHINESE),
                failure.expected(Locale.ENGLISH),
                failure.actual(Locale.ENGLISH));
    }
}

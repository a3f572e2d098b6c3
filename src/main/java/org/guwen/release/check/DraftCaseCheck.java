package org.guwen.release.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guwen.casebook.report.DraftTests;
import org.guwen.casebook.report.PassedContents;
import org.guwen.casebook.report.TestReport;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Knowledge;
import org.guwen.release.draft.DraftReport;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.springframework.stereotype.Component;

/** Runs the cases of the program and of the tests sheets on the tables of a draft. */
@Component
class DraftCaseCheck {

    private static final int MOST = 4;

    private final Map<Content, Tested> recent = new LinkedHashMap<>(MOST + 1, 0.75f, true);
    private final Knowledge knowledge;
    private final DraftTests tests;
    private final ShippedCases shipped;
    private final PassedContents passed;

    DraftCaseCheck(Knowledge knowledge, DraftTests tests, ShippedCases shipped, PassedContents passed) {
        this.knowledge = knowledge;
        this.tests = tests;
        this.shipped = shipped;
        this.passed = passed;
    }

    /** The bytes that were tested, and the order in which their cases are told. */
    private record Content(String sha256, List<String> workbooks) {}

    /** A test report and the findings that follow from it. */
    record Tested(DraftReport.Tests tests, List<Finding> findings) {}

    /** The cases of a workbook, with what is wrong with them. */
    SheetCases cases(DraftReading reading) {
        return SheetCases.read(
                reading.reading().testSheets(), reading.workbook().name());
    }

    /** Where the ids of the rows stand that these cases let decide. */
    Set<String> decided(Ruleset ruleset, List<SheetCase> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Map<String, List<String>> untested =
                tests.run(knowledge.build(ruleset), cases, List.of()).coverage().untested();
        Set<String> decided = new HashSet<>();
        for (DecisionTable table : ruleset.tables()) {
            List<String> others = untested.getOrDefault(table.id(), List.of());
            table.rows().stream()
                    .filter(row -> !others.contains(row.id()))
                    .forEach(row -> decided.add(ChangedRows.address(table, row)));
        }
        return decided;
    }

    /**
     * Runs the cases of these workbooks and of the program, or tells what came of them on the same bytes a short time ago.
     *
     * @param workbooks every workbook that the tables are read from
     */
    Tested of(Ruleset ruleset, List<DraftReading> workbooks) {
        Content content = new Content(
                ruleset.sha256(),
                workbooks.stream().map(reading -> reading.workbook().name()).toList());
        Optional<Tested> known = recent(content);
        if (known.isPresent()) {
            return known.get();
        }
        Tested tested = run(ruleset, workbooks);
        keep(content, tested);
        return tested;
    }

    private synchronized Optional<Tested> recent(Content content) {
        return Optional.ofNullable(recent.get(content));
    }

    private synchronized void keep(Content content, Tested tested) {
        recent.put(content, tested);
        if (recent.size() > MOST) {
            recent.remove(recent.keySet().iterator().next());
        }
    }

    private Tested run(Ruleset ruleset, List<DraftReading> workbooks) {
        List<SheetCase> cases = new ArrayList<>();
        workbooks.forEach(workbook -> cases.addAll(cases(workbook).cases()));
        TestReport report = tests.run(knowledge.build(ruleset), cases, shipped.all());
        if (report.cases().stream().allMatch(tested -> tested.passed() || tested.sheet() != null)) {
            passed.add(ruleset);
        }
        // Hundreds of cases of the program pass each time; they are counted, not told one by one.
        List<TestReport.TestedCase> told = report.cases().stream()
                .filter(tested -> !tested.passed() || tested.sheet() != null)
                .toList();
        return new Tested(
                new DraftReport.Tests(report.passed(), report.failed(), told, report.coverage()), report.findings());
    }
}

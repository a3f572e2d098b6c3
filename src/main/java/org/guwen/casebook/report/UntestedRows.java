package org.guwen.casebook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.casebook.CaseResult;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;

/** Rows that no case lets decide. */
record UntestedRows(TestReport.RowCoverage coverage, List<Finding> findings) {

    static UntestedRows of(KnowledgeBase knowledge, List<CaseResult> results) {
        Set<String> decided = decided(results);
        List<LocalDate> days =
                results.stream().map(result -> result.example().asOf()).sorted().toList();
        LocalDate first = days.isEmpty() ? LocalDate.MIN : days.get(0);
        LocalDate last = days.isEmpty() ? LocalDate.MAX : days.get(days.size() - 1);
        Map<String, List<String>> untested = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        int rows = 0;
        for (DecisionTable table : knowledge.ruleset().tables()) {
            for (Row row : table.rows()) {
                if (counts(row, first)) {
                    rows++;
                    if (!decided.contains(table.id() + "/" + row.id())) {
                        untested.computeIfAbsent(table.id(), id -> new ArrayList<>())
                                .add(row.id());
                        findings.add(finding(table, row, last));
                    }
                }
            }
        }
        return new UntestedRows(new TestReport.RowCoverage(rows - findings.size(), rows, untested), findings);
    }

    private static Set<String> decided(List<CaseResult> results) {
        Set<String> decided = new HashSet<>();
        for (CaseResult result : results) {
            if (result.inferred() != null) {
                Stream.concat(result.inferred().rows().stream(), result.inferred().figures().stream())
                        .filter(Inferred.Hit::decided)
                        .forEach(hit -> decided.add(hit.table() + "/" + hit.row()));
            }
        }
        return decided;
    }

    /** A row that had expired before the first case is history, kept for answers given in its time. */
    private static boolean counts(Row row, LocalDate first) {
        return row.enabled() && (row.validTo() == null || !row.validTo().isBefore(first));
    }

    private static Finding finding(DecisionTable table, Row row, LocalDate last) {
        boolean isLater = row.validFrom() != null && row.validFrom().isAfter(last);
        String zh = isLater ? "（这一行 " + row.validFrom() + " 才生效，用例的业务日期不能早于这一天）" : "";
        String en = isLater ? " (the row begins on " + row.validFrom() + ": the case must not be earlier)" : "";
        return new Finding(
                Severity.WARNING,
                FindingCode.UNTESTED_ROW,
                table.definition().workbook(),
                table.definition().titleZh(),
                table.idCell(row),
                "没有用例让第 " + row.id() + " 行起决定作用，请在“测试”页补一个用例" + zh,
                "no case lets the row " + row.id() + " decide: add one to a sheet of tests" + en,
                null);
    }
}

package org.guwen.casebook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guwen.casebook.Case;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.Failure;
import org.guwen.casebook.sheet.ExpectedColumns;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.text.LocalizedText;

/** Words a failed expectation as a finding. */
final class FailedTest {

    private static final ExpectedColumns COLUMNS = new ExpectedColumns();

    private FailedTest() {}

    /** At the cell of the expectation. */
    static List<Finding> inSheet(SheetCase sheetCase, List<Failure> failures) {
        Map<String, List<Failure>> byCell = new LinkedHashMap<>();
        failures.forEach(failure -> byCell.computeIfAbsent(sheetCase.cell(failure), cell -> new ArrayList<>())
                .add(failure));
        List<Finding> findings = new ArrayList<>();
        byCell.forEach((cell, failed) -> {
            String instead = MeantInstead.of(sheetCase, cell, failed).orElse(null);
            String zh = instead == null ? "" : "。如果就是要这样，这一格请改填：" + instead;
            String en = instead == null ? "" : ". If that is meant, put here: " + instead;
            failed.forEach(failure -> findings.add(new Finding(
                    Severity.ERROR,
                    FindingCode.TEST_FAILED,
                    sheetCase.workbook(),
                    sheetCase.sheet(),
                    cell,
                    "用例 " + sheetCase.id() + "：" + zh(failure) + zh,
                    "case " + sheetCase.id() + ": " + en(failure) + en,
                    instead)));
        });
        return findings;
    }

    /** A case of the program stands in no sheet: it is named, with its clauses. */
    static Finding ofProgram(Case example, Failure failure) {
        String clauses = String.join(", ", example.clauses());
        String zh = Objects.requireNonNullElse(example.nameZh(), example.name());
        return finding(
                "",
                "",
                "",
                "程序自带的用例（不在表里，不能改）“" + zh + "”" + (clauses.isEmpty() ? "" : "(条款 " + clauses + ")") + "：" + zh(failure),
                "the shipped case (not in the tables, it cannot be changed) '" + example.name() + "'"
                        + (clauses.isEmpty() ? "" : " (clauses " + clauses + ")")
                        + ": " + en(failure));
    }

    /** What the part of the advice is called that is not as expected. */
    static String label(Failure failure, Locale locale) {
        return failure.what().equals(CaseRunner.ADVICE)
                ? LocalizedText.in(locale, "建议", "advice")
                : COLUMNS.label(failure, locale);
    }

    private static String zh(Failure failure) {
        return failure.what().equals(CaseRunner.ADVICE)
                ? "无法得出建议：" + failure.actual(Locale.CHINESE)
                : "“" + COLUMNS.label(failure, Locale.CHINESE) + "”应" + (isEqual(failure) ? "为 " : "")
                        + failure.expected(Locale.CHINESE) + "，实际为 " + failure.actual(Locale.CHINESE);
    }

    private static String en(Failure failure) {
        return failure.what().equals(CaseRunner.ADVICE)
                ? "there is no advice: " + failure.actual(Locale.ENGLISH)
                : COLUMNS.label(failure, Locale.ENGLISH) + ": expected " + failure.expected(Locale.ENGLISH) + ", was "
                        + failure.actual(Locale.ENGLISH);
    }

    private static boolean isEqual(Failure failure) {
        return failure.relation() == Failure.Relation.EQUAL;
    }

    private static Finding finding(String workbook, String sheet, String cell, String zh, String en) {
        return new Finding(Severity.ERROR, FindingCode.TEST_FAILED, workbook, sheet, cell, zh, en, null);
    }
}

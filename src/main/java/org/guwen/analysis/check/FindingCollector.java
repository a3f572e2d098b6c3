package org.guwen.analysis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Gathers the findings of one table. Of each kind it tells the first ones in full and counts the rest. */
public final class FindingCollector {

    /** Findings of a kind that are told in full. */
    public static final int TOLD = 50;

    private final DecisionTable table;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    /**
     * What is said of a row.
     *
     * @param zh in Chinese
     * @param en in English
     * @param hint what would be right, or {@code null}
     */
    record Text(String zh, String en, @Nullable LocalizedText hint) {}

    public FindingCollector(DecisionTable table) {
        this.table = table;
    }

    /** Says something of a row, at the cell of its id. */
    void add(Severity severity, FindingCode code, Row row, Supplier<Text> text) {
        addAt(severity, code, table.rowIdLetter() + row.sheetRow(), text);
    }

    /** Says something at a cell; the text is made only if it is told. */
    void addAt(Severity severity, FindingCode code, String cell, Supplier<Text> text) {
        int count = counts.merge(code, 1, Integer::sum);
        if (count <= TOLD) {
            findings.add(finding(severity, code, cell, text.get()));
        }
    }

    /** Says that a part of the analysis was not finished. */
    void incomplete(String zh, String en) {
        addAt(
                Severity.WARNING,
                FindingCode.INCOMPLETE_ANALYSIS,
                table.rowIdLetter() + table.rows().get(0).sheetRow(),
                () -> new Text(
                        "表“" + table.definition().titleZh() + "”过于复杂，" + zh,
                        "the table '" + table.definition().titleEn() + "' is too intricate: " + en,
                        null));
    }

    /** All findings, each kind that was cut with a last one that says how many more there are. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((code, count) -> {
            if (count > TOLD) {
                all.add(more(code, count - TOLD));
            }
        });
        return List.copyOf(all);
    }

    private Finding more(FindingCode code, int count) {
        Finding last = findings.stream()
                .filter(finding -> finding.code() == code)
                .reduce((first, second) -> second)
                .orElseThrow();
        return finding(
                last.severity(),
                code,
                last.cell(),
                new Text(
                        "本表还有 " + count + " 处同类问题未列出",
                        count + " more of this kind in this table are not listed",
                        null));
    }

    private Finding finding(Severity severity, FindingCode code, String cell, Text text) {
        return new Finding(
                severity,
                code,
                table.definition().workbook(),
                table.definition().titleZh(),
                cell,
                new LocalizedText(text.zh(), text.en()),
                text.hint());
    }
}

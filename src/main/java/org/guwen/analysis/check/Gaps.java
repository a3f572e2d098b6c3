package org.guwen.analysis.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.Budget;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.CodeSet;
import org.guwen.analysis.space.OrderedAxis;
import org.guwen.analysis.space.Uncovered;
import org.guwen.analysis.text.CaseText;
import org.guwen.table.Finding.Severity;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Cases that no row answers. Each gap is as wide as one row can be, and the rows that would close several gaps have no case
 * in common. Days before {@code since} are the past and no gap. Where nobody says what the past is, it ends with the first
 * day on which, by its dates, the table changes; a case that no row answers after the last such day is a gap.
 */
public record Gaps(Budget budget, @Nullable LocalDate since) implements Check {

    /** Gaps that are told in full. */
    private static final int TOLD = 10;

    /** Gaps after which nobody counts on. */
    private static final int COUNTED = 100;

    @Override
    public BitSet tell(BoxedRows rows, FindingCollector remarks) {
        Box answerable = answerable(rows.coding());
        Budget.Allowance allowance = new Budget.Allowance(budget.searching());
        Uncovered search = new Uncovered(rows.coding(), answerable, rows.boxes(), allowance);
        GapShape shape = new GapShape(rows, answerable);
        List<Box> gaps = new ArrayList<>();
        Optional<Box> found = search.next();
        while (found.isPresent() && gaps.size() < COUNTED) {
            fill(rows.coding(), found.get(), gaps, shape, allowance);
            found = search.next();
        }
        CaseText words = new CaseText(rows.coding(), answerable);
        gaps.stream().limit(TOLD).forEach(gap -> tell(rows, gap, words, remarks));
        tellMore(rows, gaps.size(), remarks);
        if (gaps.size() < COUNTED && (allowance.isEmpty() || search.isCutShort())) {
            remarks.incomplete("未能找出全部缺口", "not all gaps were looked for");
        }
        return new BitSet();
    }

    /** The cases that count, from the day given, else from the first day that a row names. */
    private Box answerable(CaseSpace coding) {
        OrderedAxis calendar = coding.calendar();
        int first = since == null ? Math.min(2, calendar.size() - 1) : calendar.code(since);
        return coding.answerable().with(coding.days(), CodeSet.run(first, calendar.size() - 1));
    }

    /** Parts a region without rows into gaps, apart from those known already. */
    private static void fill(CaseSpace coding, Box region, List<Box> gaps, GapShape shape, Budget.Allowance allowance) {
        Optional<Box> rest = new Uncovered(coding, region, List.copyOf(gaps), allowance).next();
        while (rest.isPresent() && gaps.size() < COUNTED) {
            gaps.add(shape.around(rest.get(), gaps));
            allowance.spend(shape.cost());
            rest = new Uncovered(coding, region, List.copyOf(gaps), allowance).next();
        }
    }

    private static void tell(BoxedRows rows, Box gap, CaseText words, FindingCollector remarks) {
        boolean isExact = words.isExact(gap);
        boolean isMerged = rows.table().definition().hitPolicy() != HitPolicy.UNIQUE;
        LocalizedText overlaps = isExact || isMerged
                ? LocalizedText.EMPTY
                : new LocalizedText("（该行会与其他行重叠）", " (that row overlaps others)");
        remarks.addAt(
                Severity.WARNING,
                FindingCode.GAP,
                nextRow(rows),
                () -> new FindingCollector.Text(
                        "缺口：没有一行适用于 " + words.sample(gap, Locale.CHINESE),
                        "gap: no row matches " + words.sample(gap, Locale.ENGLISH),
                        LocalizedText.of(locale -> words.cells(gap, locale) + overlaps.in(locale))));
    }

    private static void tellMore(BoxedRows rows, int count, FindingCollector remarks) {
        if (count <= TOLD) {
            return;
        }
        String more = (count >= COUNTED ? "≥ " : "") + (count - TOLD);
        remarks.addAt(
                Severity.WARNING,
                FindingCode.GAP,
                nextRow(rows),
                () -> new FindingCollector.Text("另有 " + more + " 处缺口未列出", more + " more gaps are not listed", null));
    }

    /** Where the row that closes a gap could be typed in. */
    private static String nextRow(BoxedRows rows) {
        int last = rows.table().rows().stream()
                .mapToInt(row -> row.sheetRow())
                .max()
                .orElse(0);
        return rows.table().rowIdLetter() + (last + 1);
    }
}

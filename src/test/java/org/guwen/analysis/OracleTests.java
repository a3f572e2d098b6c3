package org.guwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.advice.Basis;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.cell.ConditionCells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The analysis finds what looking at every case of a small table finds, and nothing else. */
class OracleTests {

    private static final int TABLES = 400;
    private static final Pattern ROW = Pattern.compile("X-\\d+");
    private static final Set<FindingCode> PAIRS = Set.of(FindingCode.OVERLAP, FindingCode.CONFLICT);
    private static final String OVERLAPS = "（该行会与其他行重叠）";

    private final ConditionCells cells = new ConditionCells(Labels.get());

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void findsWhatEveryCaseShows(HitPolicy policy) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        for (long seed = 0; seed < TABLES; seed++) {
            DecisionTable table = new SmallTables(seed).next(policy);

            Set<String> found = new TreeSet<>();
            TableAnalysis.standard().analyse(table).forEach(finding -> {
                found.add(reduced(finding));
                codes.add(finding.code());
            });

            assertThat(found).as("seed %d: %s", seed, table.rows()).isEqualTo(Oracle.findings(table));
        }
        assertThat(codes).containsExactlyInAnyOrderElementsOf(codes(policy));
    }

    private static Set<FindingCode> codes(HitPolicy policy) {
        Set<FindingCode> codes =
                EnumSet.of(FindingCode.UNREACHABLE_ROW, FindingCode.DUPLICATE_ROW, FindingCode.CONFLICT);
        codes.add(policy == HitPolicy.UNIQUE ? FindingCode.OVERLAP : FindingCode.SUBSUMED_ROW);
        if (policy != HitPolicy.COLLECT && policy != HitPolicy.RULE_ORDER) {
            codes.add(FindingCode.GAP);
        }
        return codes;
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIQUE", "FIRST", "PRIORITY"})
    void everyGapIsOneAndIsClosedByItsRow(HitPolicy policy) {
        for (long seed = 0; seed < TABLES; seed++) {
            DecisionTable table = new SmallTables(seed).next(policy);
            List<Finding> gaps = gaps(table);

            List<Row> closing = new ArrayList<>();
            for (Finding gap : gaps) {
                if (gap.hint() != null) {
                    closing.add(row(table, gap.hint(), 50 + closing.size()));
                    if (!gap.hint().contains(OVERLAPS) && policy == HitPolicy.UNIQUE) {
                        assertIsGap(table, closing.get(closing.size() - 1), seed);
                    }
                }
            }
            assertThat(gaps(with(table, closing)))
                    .as("seed %d: %s", seed, gaps)
                    .hasSizeLessThanOrEqualTo(closing.size() == gaps.size() ? 0 : gaps.size());
        }
    }

    private static void assertIsGap(DecisionTable table, Row closing, long seed) {
        Cases cases = Cases.of(with(table, List.of(closing)));
        BitSet both = cases.matched(closing);
        both.and(cases.toBeAnswered(table));
        assertThat(both.isEmpty()).as("seed %d, some case: %s", seed, closing).isFalse();
        table.rows().stream()
                .filter(Row::enabled)
                .forEach(row -> assertThat(cases.matched(row).intersects(both))
                        .as("seed %d: %s meets %s", seed, closing, row)
                        .isFalse());
    }

    private static List<Finding> gaps(DecisionTable table) {
        return TableAnalysis.standard().analyse(table).stream()
                .filter(finding -> finding.code() == FindingCode.GAP)
                .toList();
    }

    private static DecisionTable with(DecisionTable table, List<Row> more) {
        List<Row> rows = new ArrayList<>(table.rows());
        rows.addAll(more);
        return new DecisionTable(table.definition(), "", "", table.columns(), table.outcomeLetters(), rows);
    }

    /** Types the closing row of a hint in. */
    private Row row(DecisionTable table, String hint, int number) {
        Region[] regions = new Region[table.columns().size()];
        java.util.Arrays.fill(regions, new Region.Any());
        LocalDate from = null;
        LocalDate to = null;
        for (String part : hint.replace(OVERLAPS, "").split(" · ", -1)) {
            String[] cell = part.split(": ", 2);
            from = cell[0].equals("生效日") ? LocalDate.parse(cell[1]) : from;
            to = cell[0].equals("失效日") ? LocalDate.parse(cell[1]) : to;
            for (int column = 0; column < regions.length; column++) {
                var field = table.columns().get(column).field();
                if (Labels.get().of(field, Locale.CHINESE).equals(cell[0])) {
                    regions[column] = cells.read(field, cell[1]).value().orElseThrow();
                }
            }
        }
        return new Row(
                "X-" + number,
                number,
                List.of(regions),
                Map.of("severity", Severity.LOW),
                List.of("CH-N3"),
                Basis.POLICY,
                from,
                to,
                true,
                null);
    }

    private static String reduced(Finding finding) {
        if (finding.code() == FindingCode.GAP) {
            return "GAP";
        }
        StringBuilder reduced = new StringBuilder(finding.code() + "");
        String row = "X-" + (Integer.parseInt(finding.cell().replaceAll("\\D", "")) - 10);
        reduced.append(" ").append(row);
        Matcher named = ROW.matcher(finding.messageEn());
        while (PAIRS.contains(finding.code()) && named.find()) {
            reduced.append(named.group().equals(row) ? "" : " " + named.group());
        }
        return reduced.toString();
    }
}

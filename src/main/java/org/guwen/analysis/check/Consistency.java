package org.guwen.analysis.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableCheck;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds cells that do not fit together: what the definition of the table says of its columns. Locked rows are taken for
 * right, and so is every row that is switched off.
 */
public final class Consistency {

    private final OutcomeCells cells = new OutcomeCells(Labels.get());
    private final DecisionTable table;
    private final List<Finding> findings = new ArrayList<>();

    private Consistency(DecisionTable table) {
        this.table = table;
    }

    /** A warning for each cell of a table that does not fit. */
    public static List<Finding> findings(DecisionTable table) {
        Consistency consistency = new Consistency(table);
        for (TableCheck check : table.definition().checks()) {
            table.rows().stream()
                    .filter(row -> row.enabled() && row.basis() == Basis.POLICY)
                    .forEach(row -> consistency.check(check, row));
        }
        return List.copyOf(consistency.findings);
    }

    private void check(TableCheck check, Row row) {
        switch (check.kind()) {
            case PRODUCT -> product(check, row);
            case ASCENDING -> ascending(check, row);
            case CHAIN -> chain(check, row);
            case RANGE -> range(check, row);
        }
    }

    private void product(TableCheck check, Row row) {
        List<BigDecimal> factors = check.columns().stream()
                .map(row.outcomes()::get)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
        if (factors.size() < check.columns().size()
                || !(row.outcomes().get(check.result()) instanceof BigDecimal given)) {
            return;
        }
        BigDecimal product = factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        if (product.compareTo(given) != 0) {
            String shown = product.stripTrailingZeros().toPlainString();
            add(
                    row,
                    check.result(),
                    shown,
                    "与 " + labels(check, false) + " 相乘的结果 " + shown + " 不符",
                    "is not " + labels(check, true) + " multiplied: " + shown);
        }
    }

    private void ascending(TableCheck check, Row row) {
        String before = "";
        for (String column : check.columns()) {
            Object value = row.outcomes().get(column);
            if (value == null) {
                continue;
            }
            if (!before.isEmpty() && compare(value, row.outcomes().get(before)) < 0) {
                add(
                        row,
                        column,
                        null,
                        "比“" + label(before).zh() + "”" + text(row, before).zh() + " 还短或还小，先后不合",
                        "is less than '" + label(before).en() + "' ("
                                + text(row, before).en() + "), which comes first");
            }
            before = column;
        }
    }

    private void range(TableCheck check, Row row) {
        if (check.ofCatchAll() && !row.regions().stream().allMatch(Region.Any.class::isInstance)) {
            return;
        }
        for (String column : check.columns()) {
            if (row.outcomes().get(column) instanceof BigDecimal value && isOutside(check, value)) {
                String from = check.from() == null ? "" : check.from().toPlainString();
                String to = check.to() == null ? "" : check.to().toPlainString();
                String zh = check.ofCatchAll() ? "，而这一行没有任何条件" : "";
                String en = check.ofCatchAll() ? ", and the row has no condition" : "";
                add(
                        row,
                        column,
                        null,
                        "不在常见范围 " + from + " – " + to + " 内" + zh,
                        "is outside the usual range " + from + " – " + to + en);
            }
        }
    }

    private static boolean isOutside(TableCheck check, BigDecimal value) {
        return (check.from() != null && value.compareTo(check.from()) < 0)
                || (check.to() != null && value.compareTo(check.to()) > 0);
    }

    private void chain(TableCheck check, Row row) {
        Object next = row.outcomes().get(check.next());
        if (next == null) {
            return;
        }
        for (Row above : table.rows()) {
            if (above.enabled() && above.meets(row) && isLink(check, row, above, next)) {
                check.columns().forEach(column -> compareWithNext(row, above, column));
            }
        }
    }

    private void compareWithNext(Row row, Row above, String column) {
        Object own = row.outcomes().get(column);
        Object others = above.outcomes().get(column);
        boolean isLimit =
                table.definition().outcome(column).filter(OutcomeColumn::limit).isPresent();
        boolean isMore;
        if (own != null && others != null) {
            isMore = compare(own, others) > 0;
        } else {
            isMore = isLimit && own == null && others != null;
        }
        if (isMore) {
            add(
                    row,
                    column,
                    null,
                    "比上一级（" + above.id() + "）的 " + text(above, column).zh() + " 还高",
                    "is more than the next level has (" + above.id() + ": "
                            + text(above, column).en() + ")");
        }
    }

    /** Whether a row speaks of the next link in a case that the other speaks of too. */
    private boolean isLink(TableCheck check, Row row, Row above, Object next) {
        boolean isNamed = false;
        for (int i = 0; i < table.columns().size(); i++) {
            Region theirs = above.regions().get(i);
            if (table.columns().get(i).field().path().equals(check.link())) {
                isNamed = theirs instanceof Region.OneOf one && one.values().contains(next);
            } else if (!meet(row.regions().get(i), theirs)) {
                return false;
            }
        }
        return isNamed;
    }

    private static boolean meet(Region one, Region other) {
        if (one instanceof Region.OneOf some && other instanceof Region.OneOf others) {
            Set<Object> values = others.values();
            return some.values().stream().anyMatch(values::contains);
        }
        return one.equals(other) || one instanceof Region.Any || other instanceof Region.Any;
    }

    private static int compare(Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal than) {
            return number.compareTo(than);
        }
        return one instanceof TimeLimit limit && other instanceof TimeLimit than
                ? Long.compare(limit.minutes(), than.minutes())
                : 0;
    }

    private String labels(TableCheck check, boolean english) {
        return String.join(
                " × ",
                check.columns().stream()
                        .map(column ->
                                english ? label(column).en() : label(column).zh())
                        .toList());
    }

    private LocalizedText label(String column) {
        OutcomeColumn found = table.definition().outcome(column).orElseThrow();
        return new LocalizedText(found.labelZh(), found.labelEn());
    }

    private LocalizedText text(Row row, String column) {
        OutcomeColumn found = table.definition().outcome(column).orElseThrow();
        return Optional.ofNullable(row.outcomes().get(column))
                .map(value -> LocalizedText.of(locale -> cells.print(found, value, locale)))
                .orElseGet(() -> LocalizedText.of(OutcomeCells::unlimited));
    }

    private void add(Row row, String column, @Nullable String hint, String zh, String en) {
        OutcomeColumn found = table.definition().outcome(column).orElseThrow();
        int index = table.definition().outcomes().indexOf(found);
        String address = table.outcomeAddress(row, index);
        LocalizedText own = text(row, column);
        findings.add(new Finding(
                Finding.Severity.WARNING,
                FindingCode.INCONSISTENT,
                table.definition().workbook(),
                table.definition().titleZh(),
                address.substring(address.lastIndexOf('!') + 1),
                "行 " + row.id() + " 的“" + found.labelZh() + "”" + own.zh() + " " + zh,
                "'" + found.labelEn() + "' of row " + row.id() + ", " + own.en() + ", " + en,
                hint));
    }
}

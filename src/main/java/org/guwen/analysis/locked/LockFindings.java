package org.guwen.analysis.locked;

import java.util.Locale;
import java.util.Objects;
import org.guwen.advice.Basis;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.analysis.difference.CellChange;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.Row;
import org.guwen.table.cell.StandardColumn;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Words what was done to locked rows, each at the cell where it is to be undone. */
final class LockFindings {

    private static final String EMPTY_CELL = "–";

    private final DecisionTable edited;
    private final ClauseCatalogue clauses;

    LockFindings(DecisionTable edited, ClauseCatalogue clauses) {
        this.edited = edited;
        this.clauses = clauses;
    }

    /** A cell of a locked row says something else. */
    Finding changed(Row row, Row now, CellChange change) {
        String address = Objects.requireNonNullElse(change.addressAfter(), rowCell(now));
        return error(
                address.substring(address.lastIndexOf('!') + 1),
                new LocalizedText(
                        "锁定行 " + row.id() + "（依据 " + ids(row) + "）的“"
                                + change.label().zh() + "”由“"
                                + shown(change.before().zh()) + "”改成了“"
                                + shown(change.after().zh()) + "”",
                        "'" + change.label().en() + "' of the locked row " + row.id() + " (" + ids(row)
                                + ") was changed from '" + shown(change.before().en()) + "' to '"
                                + shown(change.after().en()) + "'"),
                LocalizedText.of(locale -> shown(change.before().in(locale))));
    }

    /** A locked row is gone; the finding stands where it was. */
    Finding removed(Row row, DecisionTable published) {
        Row neighbour = neighbour(row, published);
        String cell = rowCell(neighbour == null ? row : neighbour);
        LocalizedText about = about(row);
        LocalizedText place = neighbour == null
                ? new LocalizedText("表的开头", "at the top")
                : new LocalizedText(neighbour.id() + " 之后", "after " + neighbour.id());
        return error(
                cell,
                new LocalizedText(
                        "锁定行 " + row.id() + " 被删除（依据 " + ids(row) + about.zh() + "）",
                        "the locked row " + row.id() + " was removed (" + ids(row) + about.en() + ")"),
                LocalizedText.of(locale -> row.id() + ": " + place.in(locale)));
    }

    /** What the first known clause of a row says. */
    private LocalizedText about(Row row) {
        return row.clauses().stream()
                .flatMap(id -> clauses.find(id).stream())
                .findFirst()
                .map(clause -> new LocalizedText("：" + clause.zh(), ": " + clause.en()))
                .orElse(LocalizedText.EMPTY);
    }

    /** The nearest row above that the draft still has. */
    private @Nullable Row neighbour(Row row, DecisionTable published) {
        Row neighbour = null;
        for (Row other : published.rows()) {
            if (other.id().equals(row.id())) {
                break;
            }
            neighbour = edited.row(other.id()).orElse(neighbour);
        }
        return neighbour;
    }

    /** A row claims a basis that only locked rows have. */
    Finding added(Row row) {
        Labels labels = Labels.get();
        return error(
                edited.standingCell(StandardColumn.BASIS.key(), row),
                new LocalizedText(
                        "行 " + row.id() + " 的性质写成了“" + labels.of(row.basis(), Locale.CHINESE) + "”，门店不能新增锁定行",
                        "row " + row.id() + " claims the basis '" + labels.of(row.basis(), Locale.ENGLISH)
                                + "': a store cannot add locked rows"),
                LocalizedText.of(locale -> labels.of(Basis.POLICY, locale)));
    }

    /** A row decides a case that a locked row decided. */
    Finding outRuled(Row row, Row locked, LocalizedText sample) {
        return error(
                rowCell(row),
                new LocalizedText(
                        "行 " + row.id() + " 抢在锁定行 " + locked.id() + "（依据 " + ids(locked) + "）之前生效，例如：" + sample.zh(),
                        "row " + row.id() + " decides cases of the locked row " + locked.id() + " (" + ids(locked)
                                + "), such as: " + sample.en()),
                new LocalizedText(
                        "把 " + row.id() + " 移到 " + locked.id() + " 之下", "move " + row.id() + " below " + locked.id()));
    }

    /** The search for out-ruled rows had to stop. */
    Finding incomplete() {
        return new Finding(
                Finding.Severity.WARNING,
                FindingCode.INCOMPLETE_ANALYSIS,
                edited.definition().workbook(),
                edited.definition().titleZh(),
                "A1",
                "表太复杂，未能查完是否有行抢在锁定行之前生效",
                "the table is too complex to find every row that decides cases of a locked row",
                null);
    }

    private String rowCell(Row row) {
        return edited.rowIdLetter() + row.sheetRow();
    }

    private static String ids(Row row) {
        return String.join(", ", row.clauses());
    }

    private static String shown(String text) {
        return text.isEmpty() ? EMPTY_CELL : text;
    }

    private Finding error(String cell, LocalizedText message, LocalizedText hint) {
        return new Finding(
                Finding.Severity.ERROR,
                FindingCode.LOCKED_ROW_CHANGED,
                edited.definition().workbook(),
                edited.definition().titleZh(),
                cell,
                message,
                hint);
    }
}

package org.guwen.table.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/** Finds the changes of an edit that name a row or column the sheet does not have. */
final class EditPlaces {

    private static final int LONGEST_CELL = 32_767;

    private final SheetPlan plan;
    private final Labels labels;
    private final List<TableEdit.Mistake> mistakes = new ArrayList<>();

    EditPlaces(SheetPlan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
    }

    List<TableEdit.Mistake> mistakes(TableEdit edit) {
        Set<String> rows = new HashSet<>(plan.rows().keySet());
        for (int i = 0; i < edit.removed().size(); i++) {
            checkRow("/removeRows/" + i, edit.removed().get(i), rows);
        }
        edit.removed().forEach(rows::remove);
        for (int i = 0; i < edit.added().size(); i++) {
            checkAdded("/addRows/" + i, edit.added().get(i), rows);
        }
        for (int i = 0; i < edit.cells().size(); i++) {
            TableEdit.CellEdit cell = edit.cells().get(i);
            checkRow("/edits/" + i + "/row", cell.row(), rows);
            checkColumn("/edits/" + i + "/column", cell.column());
            checkText("/edits/" + i + "/value", cell.value());
        }
        return List.copyOf(mistakes);
    }

    private void checkAdded(String pointer, TableEdit.RowEdit row, Set<String> rows) {
        if (row.row().isBlank()) {
            add(pointer + "/row", "REQUIRED", "缺少行号", "the row id is missing");
        } else if (!rows.add(row.row())) {
            add(
                    pointer + "/row",
                    "ALREADY_EXISTS",
                    "行号 " + row.row() + " 已存在",
                    "the row " + row.row() + " exists already");
        }
        if (row.after() != null) {
            checkRow(pointer + "/after", row.after(), rows);
        }
        row.cells().forEach((column, text) -> {
            checkColumn(pointer + "/cells/" + column, column);
            checkText(pointer + "/cells/" + column, text);
        });
    }

    private void checkRow(String pointer, String row, Set<String> rows) {
        if (!rows.contains(row)) {
            String hint = NearestName.of(row, new TreeSet<>(rows)).orElse("");
            add(
                    pointer,
                    "UNKNOWN_ROW",
                    "没有行号 " + row + (hint.isEmpty() ? "" : "，是否为：" + hint),
                    "there is no row " + row + (hint.isEmpty() ? "" : "; did you mean " + hint + "?"));
        }
    }

    private void checkColumn(String pointer, String column) {
        if (plan.key(column, labels).isEmpty()) {
            String known = plan.nearestColumn(column)
                    .orElse(String.join(", ", plan.columns().keySet()));
            add(
                    pointer,
                    "UNKNOWN_COLUMN",
                    "本表没有列 " + column + "，可用：" + known,
                    "the table has no column " + column + "; try " + known);
        }
    }

    private void checkText(String pointer, String text) {
        if (text.length() > LONGEST_CELL) {
            add(
                    pointer,
                    "OUT_OF_DOMAIN",
                    "单元格最多 " + LONGEST_CELL + " 字",
                    "a cell takes " + LONGEST_CELL + " characters at most");
        }
    }

    private void add(String pointer, String code, String zh, String en) {
        mistakes.add(new TableEdit.Mistake(pointer, code, new LocalizedText(zh, en)));
    }
}

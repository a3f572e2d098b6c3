package org.guwen.table.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.cell.Days;
import org.guwen.table.cell.ParsedCell;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/** Finds the changes of an edit that name a row or column the sheet does not have. */
final class EditPlaces {

    private static final int LONGEST_CELL = 32_767;

    private SheetPlan plan;
    private final Labels labels;
    private final List<TableEdit.Mistake> mistakes = new ArrayList<>();

    EditPlaces(SheetPlan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
    }

    List<TableEdit.Mistake> mistakes(TableEdit edit) {
        ColumnPlaces places = new ColumnPlaces(plan, labels);
        mistakes.addAll(places.mistakes(edit));
        plan = plan.withColumns(places.after(edit));
        Set<String> rows = new HashSet<>(plan.rows().keySet());
        for (int i = 0; i < edit.removed().size(); i++) {
            checkRow("/removeRows/" + i, edit.removed().get(i), rows);
        }
        edit.removed().forEach(rows::remove);
        Set<String> replaced = new HashSet<>();
        for (int i = 0; i < edit.replaced().size(); i++) {
            TableEdit.RowReplacement row = edit.replaced().get(i);
            checkReplaced("/replaceRows/" + i, row, rows);
            if (!replaced.add(row.row())) {
                addExisting("/replaceRows/" + i + "/row", row.row());
            }
        }
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
            add(pointer + "/row", TableEdit.Mistake.Kind.REQUIRED, "缺少行号", "the row id is missing");
        } else if (!rows.add(row.row())) {
            addExisting(pointer + "/row", row.row());
        }
        if (row.after() != null) {
            checkRow(pointer + "/after", row.after(), rows);
        }
        checkCells(pointer, row.cells());
    }

    private void checkCells(String pointer, Map<String, String> cells) {
        cells.forEach((column, text) -> {
            checkColumn(pointer + "/cells/" + column, column);
            checkText(pointer + "/cells/" + column, text);
        });
    }

    private void checkReplaced(String pointer, TableEdit.RowReplacement row, Set<String> rows) {
        checkRow(pointer + "/row", row.row(), rows);
        checkColumn(pointer + "/from", SheetPlan.VALID_FROM);
        checkColumn(pointer + "/from", SheetPlan.VALID_TO);
        checkCells(pointer, row.cells());
        Set<String> changed = row.cells().keySet().stream()
                .flatMap(column -> plan.key(column, labels).stream())
                .collect(Collectors.toSet());
        if (row.cells().isEmpty() || changed.contains(SheetPlan.ROW) || changed.contains(SheetPlan.VALID_FROM)) {
            add(
                    pointer + "/cells",
                    TableEdit.Mistake.Kind.REQUIRED,
                    "请写明新的一行哪些格不同；行号和生效日由系统填写",
                    "say which cells of the new row differ; its id and first day are filled in");
        }
        ParsedCell<LocalDate> from = Days.read(row.from());
        from.problem()
                .ifPresent(problem -> mistakes.add(new TableEdit.Mistake(
                        pointer + "/from", TableEdit.Mistake.Kind.WRONG_TYPE, problem.message())));
        from.value()
                .filter(day -> !isWithin(row.row(), day))
                .ifPresent(day -> add(
                        pointer + "/from",
                        TableEdit.Mistake.Kind.OUT_OF_DOMAIN,
                        "行 " + row.row() + " 在 " + day + " 的前一天或当天不生效，不能从那天起接替",
                        "the row " + row.row() + " does not hold on " + day
                                + " and the day before: nothing can follow it then"));
    }

    /** Whether a row holds on a day and on the day before it. */
    private boolean isWithin(String row, LocalDate day) {
        Optional<LocalDate> first =
                Days.read(plan.text(row, SheetPlan.VALID_FROM)).value();
        Optional<LocalDate> last = Days.read(plan.text(row, SheetPlan.VALID_TO)).value();
        return first.filter(start -> !day.isAfter(start)).isEmpty()
                && last.filter(day::isAfter).isEmpty();
    }

    private void addExisting(String pointer, String row) {
        add(pointer, TableEdit.Mistake.Kind.ALREADY_EXISTS, "行号 " + row + " 已存在", "the row " + row + " exists already");
    }

    private void checkRow(String pointer, String row, Set<String> rows) {
        if (!rows.contains(row)) {
            String hint = NearestName.of(row, new TreeSet<>(rows)).orElse("");
            add(
                    pointer,
                    TableEdit.Mistake.Kind.UNKNOWN_ROW,
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
                    TableEdit.Mistake.Kind.UNKNOWN_COLUMN,
                    "本表没有列 " + column + "，可用：" + known,
                    "the table has no column " + column + "; try " + known);
        }
    }

    private void checkText(String pointer, String text) {
        if (text.length() > LONGEST_CELL) {
            add(
                    pointer,
                    TableEdit.Mistake.Kind.OUT_OF_DOMAIN,
                    "单元格最多 " + LONGEST_CELL + " 字",
                    "a cell takes " + LONGEST_CELL + " characters at most");
        }
    }

    private void add(String pointer, TableEdit.Mistake.Kind code, String zh, String en) {
        mistakes.add(new TableEdit.Mistake(pointer, code, new LocalizedText(zh, en)));
    }
}

package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guwen.facts.code.Topic;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.ParsedCell;
import org.guwen.table.reading.TestSheet;
import org.jspecify.annotations.Nullable;

/** The lines above the cases and the column headers: what holds for all cases, and which column says what. */
final class CaseSheetHead {

    private final CaseLog log;
    private final CaseAttributeReader words = new CaseAttributeReader();
    private final Map<CaseAttribute, TestSheet.Cell> lines = new EnumMap<>(CaseAttribute.class);
    private final Map<Integer, CaseAttribute> standing = new LinkedHashMap<>();
    private final Map<Integer, CaseColumn> columns = new LinkedHashMap<>();
    private final Map<Object, TestSheet.Cell> headers = new LinkedHashMap<>();
    private final @Nullable Topic topic;
    private final @Nullable LocalDate asOf;

    CaseSheetHead(TestSheet sheet, CaseLog log) {
        this.log = log;
        sheet.header().forEach(this::readLine);
        this.topic = value(CaseAttribute.TOPIC, words::topic);
        this.asOf = value(CaseAttribute.AS_OF, words::day);
        boolean isOnlyTopic = sheet.columns().cells().stream()
                .map(cell -> CaseAttribute.find(cell.text()))
                .noneMatch(found -> found.equals(Optional.of(CaseAttribute.TOPIC)));
        CaseColumns names = new CaseColumns(isOnlyTopic ? topic : null);
        sheet.columns().cells().stream().filter(TestSheet.Cell::readable).forEach(cell -> assign(cell, names));
        if (!sheet.cases().isEmpty()) {
            reportMissing(sheet.columns(), CaseAttribute.TOPIC);
            reportMissing(sheet.columns(), CaseAttribute.AS_OF);
        }
    }

    /** Topic of all cases that name none of their own. */
    @Nullable
    Topic topic() {
        return topic;
    }

    /** Business date of all cases that name none of their own. */
    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    /** Whether the line is there, be it wrong. */
    boolean hasLine(CaseAttribute line) {
        return lines.containsKey(line);
    }

    /** Column number of what every case has. */
    Optional<Integer> column(CaseAttribute wanted) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Columns of facts and expectations, by number. */
    Map<Integer, CaseColumn> columns() {
        return columns;
    }

    boolean isKnown(int column) {
        return columns.containsKey(column) || standing.containsKey(column);
    }

    private void readLine(TestSheet.Line line) {
        if (line.cells().size() > 1) {
            CaseAttribute.find(line.cells().get(0).text())
                    .ifPresent(found -> lines.putIfAbsent(found, line.cells().get(1)));
        }
    }

    private <T> @Nullable T value(CaseAttribute line, Function<String, ParsedCell<T>> read) {
        TestSheet.Cell cell = lines.get(line);
        if (cell == null || !cell.readable()) {
            return null;
        }
        ParsedCell<T> reading = read.apply(cell.text());
        reading.problem().ifPresent(problem -> log.error(cell.address(), problem));
        return reading.value().orElse(null);
    }

    private void assign(TestSheet.Cell cell, CaseColumns names) {
        Optional<CaseAttribute> found = CaseAttribute.find(cell.text());
        if (found.isPresent()) {
            if (isFirst(found.get(), cell)) {
                standing.put(cell.column(), found.get());
            }
            return;
        }
        ParsedCell<CaseColumn> column = names.find(cell.text());
        column.problem().ifPresent(problem -> log.error(cell.address(), problem));
        column.value()
                .filter(named -> isFirst(named.path(), cell))
                .ifPresent(named -> columns.put(cell.column(), named));
    }

    private boolean isFirst(Object meaning, TestSheet.Cell cell) {
        TestSheet.Cell earlier = headers.putIfAbsent(meaning, cell);
        if (earlier != null) {
            log.error(
                    cell.address(),
                    FindingCode.DUPLICATE_COLUMN,
                    "与 " + earlier.address() + " 的列重复",
                    "means the same as the column at " + earlier.address(),
                    null);
        }
        return earlier == null;
    }

    private void reportMissing(TestSheet.Line headerLine, CaseAttribute wanted) {
        if (!hasLine(wanted) && column(wanted).isEmpty()) {
            log.error(
                    headerLine.address(0),
                    FindingCode.MISSING_COLUMN,
                    "缺少“" + wanted.zh() + "”：请在表头或列中填写",
                    "'" + wanted.en() + "' is missing: give it above the columns or as a column",
                    wanted.zh());
        }
    }
}

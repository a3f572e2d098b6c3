package org.guwen.table.xlsx;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.xlsx.SheetCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet as a stream, so that memory is bounded by the limits and not by what the sheet claims to hold. A sheet
 * whose first cell does not fit is left at once.
 */
final class SheetXml {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}(:[A-Z]{1,3}[1-9]\\d{0,6})?");

    private final SharedStrings texts;
    private final CellFormats formats;
    private final CellBudget budget;
    private final FindingLog.Sheet log;

    private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
    private final List<String> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int row;
    private int column = -1;
    private boolean hidden;
    private boolean ended;

    SheetXml(SharedStrings texts, CellFormats formats, CellBudget budget, FindingLog.Sheet log) {
        this.texts = texts;
        this.formats = formats;
        this.budget = budget;
        this.log = log;
    }

    /** The filled cells, or nothing if the text of cell A1 is not wanted. */
    Optional<SheetGrid> read(Reader text, Predicate<String> wanted)
            throws XMLStreamException, RefusedWorkbookException {
        XMLStreamReader xml = Xml.reader(text);
        boolean accepted = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            start(xml);
            if (!accepted && rows.isEmpty() && row > 1) {
                return Optional.empty();
            }
            if (!accepted && !rows.isEmpty()) {
                SheetCell first = rows.firstEntry().getValue().firstEntry().getValue();
                accepted = first.address().equals("A1") && wanted.test(first.text());
                if (!accepted) {
                    return Optional.empty();
                }
            }
        }
        return accepted
                ? Optional.of(new SheetGrid(log.name(), rows, merged, hiddenRows, hiddenColumns))
                : Optional.empty();
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, RefusedWorkbookException {
        switch (xml.getLocalName()) {
            case "col" -> hideColumns(xml);
            case "row" -> startRow(xml);
            case "c" -> readCell(xml);
            case "mergeCell" -> merge(Xml.attribute(xml, "ref", ""));
            default -> {
                // Formats, comments and page settings carry no meaning.
            }
        }
    }

    private void hideColumns(XMLStreamReader xml) {
        if (Xml.isTrue(xml, "hidden")) {
            int last = Math.min(Xml.number(xml, "max", 0), budget.limits().columns());
            for (int number = Math.max(1, Xml.number(xml, "min", 1)); number <= last; number++) {
                hiddenColumns.add(number - 1);
            }
        }
    }

    /** What names no range of cells merges none. */
    private void merge(String range) {
        if (RANGE.matcher(range).matches()) {
            merged.add(range);
        }
    }

    private void startRow(XMLStreamReader xml) throws RefusedWorkbookException {
        row = Xml.number(xml, "r", row + 1);
        column = -1;
        hidden = Xml.isTrue(xml, "hidden");
        if (row < 1 || row > LAST_ROW) {
            throw RefusedWorkbookException.damaged();
        }
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException, RefusedWorkbookException {
        String reference = Xml.attribute(xml, "r", "");
        column = reference.isEmpty() ? column + 1 : SheetCell.column(reference, row);
        if (column < 0 || column > LAST_COLUMN) {
            throw RefusedWorkbookException.damaged();
        }
        SheetCell cell = content(xml);
        if (cell == null || ended || isBeyondTheEnd(cell)) {
            return;
        }
        budget.spend(cell, rows.size());
        if (rows.computeIfAbsent(row, number -> new TreeMap<>()).putIfAbsent(column, cell) != null) {
            throw RefusedWorkbookException.damaged();
        }
        if (hidden) {
            hiddenRows.add(row);
        }
    }

    private boolean isBeyondTheEnd(SheetCell cell) {
        int last = rows.isEmpty() ? 0 : rows.lastKey();
        ended = row > last + budget.limits().emptyRows() + 1;
        if (ended) {
            log.warning(
                    cell.address(),
                    FindingCode.HIDDEN_CONTENT,
                    "此处以下的内容不会读取：上方连续空行超过 " + budget.limits().emptyRows() + " 行",
                    "content from here on is not read: more than "
                            + budget.limits().emptyRows() + " empty rows stand above it");
        }
        return ended;
    }

    /** Reads up to the end of the cell; {@code null} if it is blank. */
    private @Nullable SheetCell content(XMLStreamReader xml) throws XMLStreamException {
        String type = Xml.attribute(xml, "t", "n");
        int style = Xml.number(xml, "s", 0);
        boolean formula = false;
        StringBuilder stored = new StringBuilder();
        for (int event = xml.next(); !Xml.isEnd(event, xml, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v", "t" -> Xml.appendText(xml, stored, SheetCell.LONGEST + 1);
                    case "rPh" -> Xml.skip(xml);
                    default -> {
                        // Runs of a rich text only group its parts.
                    }
                }
            }
        }
        return formula
                ? new SheetCell(row, column, Kind.FORMULA, stored.toString())
                : typed(type, style, stored.toString());
    }

    private @Nullable SheetCell typed(String type, int style, String stored) {
        if (stored.isBlank()) {
            return null;
        }
        return switch (type) {
            case "s" -> text(texts.text(Integer.parseInt(stored.strip())));
            case "b" -> new SheetCell(row, column, Kind.BOOLEAN, stored.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(row, column, Kind.ERROR, stored);
            case "n" -> formats.cell(row, column, style, stored.strip());
            case "d" -> new SheetCell(row, column, Kind.DATE, stored.strip().replaceFirst("T00:00(:00.*)?$", ""));
            default -> text(SharedStrings.plain(stored));
        };
    }

    private @Nullable SheetCell text(String text) {
        if (text.length() > SheetCell.LONGEST) {
            SheetCell cell = new SheetCell(row, column, Kind.OVERLONG, "");
            log.error(cell.address(), CellProblem.tooLong(SheetCell.LONGEST));
            return cell;
        }
        return CellText.isUnseen(CellText.prose(text)) ? null : new SheetCell(row, column, Kind.TEXT, text);
    }
}

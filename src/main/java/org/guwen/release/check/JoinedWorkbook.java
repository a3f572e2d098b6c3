package org.guwen.release.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guwen.casebook.Case;
import org.guwen.casebook.sheet.CaseSheets;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.facts.code.Topic;
import org.guwen.release.merge.RowTexts;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.edit.EditedWorkbook;
import org.guwen.table.edit.TableEdit;
import org.guwen.table.reading.TestSheet;
import org.guwen.table.reading.WorkbookReading;
import org.guwen.table.writing.CaseSheet;
import org.guwen.table.writing.WorkbookWriter;

/**
 * Puts other tables into a workbook: at their place if that can be done, so that tests, notes and formats stay; else in
 * a workbook written anew, with the tables and the tests.
 */
final class JoinedWorkbook {

    private static final RowTexts TEXTS = new RowTexts(Locale.CHINESE);

    private final RulesetReader reader;
    private final EditedWorkbook editor = new EditedWorkbook();

    JoinedWorkbook(RulesetReader reader) {
        this.reader = reader;
    }

    /** The workbook with these tables instead of its own. */
    DraftReading join(DraftReading carrier, List<DecisionTable> tables) {
        Optional<DraftReading> edited = edited(carrier, tables).filter(result -> holds(result.reading(), tables));
        return edited.orElseGet(() -> read(
                carrier.workbook().name(),
                new WorkbookWriter(reader.clauses()).write(tables, cases(carrier.reading()))));
    }

    private Optional<DraftReading> edited(DraftReading carrier, List<DecisionTable> tables) {
        byte[] content = carrier.workbook().content();
        for (DecisionTable table : tables) {
            Optional<DecisionTable> own = carrier.reading().tables().stream()
                    .filter(other -> other.id().equals(table.id()))
                    .findFirst();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            TableEdit edit = edit(own.get(), table);
            if (!edit.cells().isEmpty()
                    || !edit.added().isEmpty()
                    || !edit.removed().isEmpty()) {
                EditedWorkbook.Result result = editor.edit(content, table.definition(), edit);
                if (!(result instanceof EditedWorkbook.Result.Edited done)) {
                    return Optional.empty();
                }
                content = done.content();
            }
        }
        return Optional.of(read(carrier.workbook().name(), content));
    }

    /** Whether the workbook says what was meant, row by row and in that order. */
    private static boolean holds(WorkbookReading reading, List<DecisionTable> tables) {
        return !reading.hasErrors()
                && tables.stream()
                        .allMatch(table -> reading.tables().stream()
                                .filter(other -> other.id().equals(table.id()))
                                .anyMatch(other ->
                                        TableMerge.change(other, table).rows().isEmpty()
                                                && ids(other).equals(ids(table))));
    }

    private static TableEdit edit(DecisionTable from, DecisionTable to) {
        List<TableEdit.CellEdit> cells = new ArrayList<>();
        List<TableEdit.RowEdit> added = new ArrayList<>();
        String above = null;
        for (Row row : to.rows()) {
            Map<String, String> wanted = TEXTS.of(to, row);
            Optional<Row> own = from.row(row.id());
            if (own.isEmpty()) {
                added.add(new TableEdit.RowEdit(row.id(), above, wanted));
            } else {
                cells.addAll(changes(row.id(), TEXTS.of(from, own.get()), wanted));
            }
            above = row.id();
        }
        List<String> kept = ids(to);
        return new TableEdit(
                cells,
                added,
                ids(from).stream().filter(id -> !kept.contains(id)).toList());
    }

    private static List<TableEdit.CellEdit> changes(String row, Map<String, String> own, Map<String, String> wanted) {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.replaceAll((column, text) -> "");
        all.putAll(wanted);
        return all.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(own.getOrDefault(cell.getKey(), "")))
                .map(cell -> new TableEdit.CellEdit(row, cell.getKey(), cell.getValue()))
                .toList();
    }

    private static List<CaseSheet> cases(WorkbookReading reading) {
        List<CaseSheet> sheets = new ArrayList<>();
        for (TestSheet sheet : reading.testSheets()) {
            Map<String, Case> cases = new LinkedHashMap<>();
            for (SheetCase one :
                    SheetCases.read(List.of(sheet), reading.workbook()).cases()) {
                cases.put(one.id(), one.example());
            }
            cases.values().stream()
                    .map(example -> example.given().topic())
                    .findFirst()
                    .ifPresent((Topic topic) -> sheets.add(new CaseSheets(topic).of(sheet.name(), cases)));
        }
        return sheets;
    }

    private DraftReading read(String name, byte[] content) {
        Workbook workbook = new Workbook(name, content);
        return new DraftReading(workbook, reader.read(workbook));
    }

    private static List<String> ids(DecisionTable table) {
        return table.rows().stream().map(Row::id).toList();
    }
}

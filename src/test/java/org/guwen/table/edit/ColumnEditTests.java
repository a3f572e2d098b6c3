package org.guwen.table.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.release.workflow.EditedSheets;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.writing.SampleTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Condition columns are added to a sheet and taken away, and everything else stays with its column. */
class ColumnEditTests {

    private static final String WORKBOOK = "concession.xlsx";
    private static final String SHEET = "优惠建议";
    private static final String CHANNEL = "complaint.channel";
    private static final TableDefinition TABLE =
            TableDefinitions.get().find("goodwill_proposal").orElseThrow();

    private final byte[] shipped = EditedSheets.shipped(WORKBOOK);

    @Test
    void aColumnIsAddedWhereItIsWantedAndChangesNoOtherCell() {
        SheetView before = view(shipped);
        String first = keys(before).get(1);

        byte[] edited = edited(shipped, add(CHANNEL, first));

        SheetView after = view(edited);
        List<String> expected = new ArrayList<>(keys(before));
        expected.add(2, CHANNEL);
        assertThat(keys(after)).isEqualTo(expected);
        assertThat(without(texts(after), CHANNEL)).isEqualTo(texts(before));
        assertThat(texts(after).values())
                .allSatisfy(row -> assertThat(row.get(CHANNEL)).isEmpty());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.description()).isEqualTo(before.description());
        assertThat(messages(edited)).isEqualTo(messages(shipped));
    }

    @Test
    void aColumnThatIsAddedAndTakenAwayLeavesTheSheetAsItWas() {
        byte[] added = edited(shipped, add(CHANNEL, null));
        byte[] again =
                edited(added, new TableEdit(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(CHANNEL)));

        assertThat(keys(view(again))).isEqualTo(keys(view(shipped)));
        assertThat(texts(view(again))).isEqualTo(texts(view(shipped)));
        assertThat(dropDowns(again)).isEqualTo(dropDowns(shipped));
        assertThat(widths(again)).isEqualTo(widths(shipped));
        assertThat(filter(again)).isEqualTo(filter(shipped));
    }

    @Test
    void theNewColumnIsWrittenInTheSameStepAndByTheNameThatPeopleKnow() {
        byte[] edited = edited(
                shipped,
                new TableEdit(
                        List.of(new TableEdit.CellEdit("GP-01", CHANNEL, "现场")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new TableEdit.ColumnEdit("反馈渠道", null)),
                        List.of()));

        assertThat(texts(view(edited)).get("GP-01")).containsEntry(CHANNEL, "现场");
    }

    @Test
    void dropDownsAndNotesMoveWithTheirColumnsAndTheNewOneOffersItsValues() {
        byte[] noted = SampleTables.edited(shipped, workbook -> note(workbook.getSheet(SHEET)));
        List<String> before = dropDowns(noted);

        byte[] edited = edited(noted, add(CHANNEL, "row"));

        assertThat(dropDowns(edited)).hasSize(before.size() + 1);
        assertThat(dropDowns(edited)).anyMatch(range -> range.startsWith("B"));
        before.forEach(range -> assertThat(dropDowns(edited)).contains(nextColumn(range)));
        try (XSSFWorkbook workbook = open(edited)) {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getCellComments().entrySet())
                    .anyMatch(note -> note.getKey().formatAsString().equals("E12")
                            && note.getValue().getString().getString().equals("看这里"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyColumnThatCannotBeAddedOrTakenAwayIsNamedAtOnce() {
        EditedWorkbook.Result result = new EditedWorkbook()
                .edit(
                        shipped,
                        TABLE,
                        new TableEdit(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new TableEdit.ColumnEdit("complaint.chanel", null),
                                        new TableEdit.ColumnEdit(
                                                keys(view(shipped)).get(1), null),
                                        new TableEdit.ColumnEdit("sales.step", "nowhere")),
                                List.of("basis", "maxPercent", "complaint.channel")));

        assertThat(((EditedWorkbook.Result.Refused) result).mistakes())
                .extracting(TableEdit.Mistake::pointer, TableEdit.Mistake::code)
                .contains(
                        tuple("/addColumns/0/field", TableEdit.Mistake.Kind.UNKNOWN_COLUMN),
                        tuple("/addColumns/1/field", TableEdit.Mistake.Kind.ALREADY_EXISTS),
                        tuple("/addColumns/2/field", TableEdit.Mistake.Kind.UNKNOWN_COLUMN),
                        tuple("/addColumns/2/after", TableEdit.Mistake.Kind.UNKNOWN_COLUMN),
                        tuple("/removeColumns/0", TableEdit.Mistake.Kind.REQUIRED),
                        tuple("/removeColumns/2", TableEdit.Mistake.Kind.UNKNOWN_COLUMN));
    }

    private static TableEdit add(String field, @Nullable String after) {
        return new TableEdit(
                List.of(), List.of(), List.of(), List.of(), List.of(new TableEdit.ColumnEdit(field, after)), List.of());
    }

    private static byte[] edited(byte[] content, TableEdit edit) {
        EditedWorkbook.Result result = new EditedWorkbook().edit(content, TABLE, edit);
        assertThat(result).isInstanceOf(EditedWorkbook.Result.Edited.class);
        return ((EditedWorkbook.Result.Edited) result).content();
    }

    /** What is found in a workbook, wherever it stands. */
    private static List<String> messages(byte[] content) {
        return SampleTables.read(WORKBOOK, content).findings().stream()
                .map(finding -> finding.code() + " " + finding.messageZh())
                .toList();
    }

    private static SheetView view(byte[] content) {
        return new SheetViewer(Locale.CHINESE).view(content, TABLE).orElseThrow();
    }

    private static List<String> keys(SheetView view) {
        return view.columns().stream().map(ColumnEditTests::key).toList();
    }

    private static String key(SheetView.Column column) {
        if (column instanceof SheetView.Column.OfField of) {
            return of.field().path();
        }
        return column instanceof SheetView.Column.OfOutcome of
                ? of.outcome().key()
                : ((SheetView.Column.OfRow) column).standing().key();
    }

    private static Map<String, Map<String, String>> texts(SheetView view) {
        List<String> keys = keys(view);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        view.rows().forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < keys.size(); column++) {
                cells.put(keys.get(column), row.cells().get(column));
            }
            rows.put(row.id(), cells);
        });
        return rows;
    }

    private static Map<String, Map<String, String>> without(Map<String, Map<String, String>> rows, String column) {
        rows.values().forEach(row -> row.remove(column));
        return rows;
    }

    private static List<String> dropDowns(byte[] content) {
        try (XSSFWorkbook workbook = open(content)) {
            return workbook.getSheet(SHEET).getDataValidations().stream()
                    .map(XSSFDataValidation::getRegions)
                    .map(regions -> regions.getCellRangeAddresses()[0].formatAsString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> widths(byte[] content) {
        try (XSSFWorkbook workbook = open(content)) {
            List<Integer> widths = new ArrayList<>();
            for (int column = 0; column < keys(view(content)).size(); column++) {
                widths.add(workbook.getSheet(SHEET).getColumnWidth(column));
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filter(byte[] content) {
        try (XSSFWorkbook workbook = open(content)) {
            return workbook.getSheet(SHEET).getCTWorksheet().getAutoFilter().getRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(XSSFSheet sheet) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(3);
        anchor.setRow1(11);
        anchor.setCol2(5);
        anchor.setRow2(14);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("看这里"));
        sheet.getRow(11).getCell(3).setCellComment(comment);
    }

    /** The same rows one column further. */
    private static String nextColumn(String range) {
        String[] ends = range.split(":", -1);
        return next(ends[0]) + ":" + next(ends[1]);
    }

    private static String next(String cell) {
        return CellReference.convertNumToColString(new CellReference(cell).getCol() + 1)
                + (new CellReference(cell).getRow() + 1);
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }
}

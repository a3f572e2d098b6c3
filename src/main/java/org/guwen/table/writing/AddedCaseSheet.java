package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.xlsx.MemoryCheck;
import org.guwen.table.xlsx.RefusedWorkbookException;

/** Adds a sheet of cases to a workbook, or writes it anew; all other sheets stay as they are. */
public final class AddedCaseSheet {

    private AddedCaseSheet() {}

    /**
     * The workbook with that sheet. Its columns offer no drop-downs, as those of the workbook have their own lists.
     *
     * @param content a workbook that was not refused
     * @throws UnmarkableWorkbookException if it is too large to be held in memory or cannot be changed
     */
    // What opens an odd file answers with many kinds of exceptions; for a caller they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public static byte[] put(byte[] content, CaseSheet sheet) {
        try {
            MemoryCheck.check(content);
            return changed(content, sheet);
        } catch (RefusedWorkbookException | IOException | RuntimeException e) {
            throw new UnmarkableWorkbookException(e);
        }
    }

    private static byte[] changed(byte[] content, CaseSheet sheet) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            int before = workbook.getSheetIndex(sheet.name());
            if (before >= 0) {
                workbook.removeSheetAt(before);
            }
            new TestSheetWriter(
                            workbook, new SheetCellWriter(workbook), plain(sheet), new OptionLists(Labels.get(), ""))
                    .write();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static CaseSheet plain(CaseSheet sheet) {
        return new CaseSheet(
                sheet.name(),
                sheet.title(),
                sheet.header().stream()
                        .map(line -> new CaseSheet.Line(line.label(), line.text(), null))
                        .toList(),
                sheet.columns().stream()
                        .map(column -> new CaseSheet.Column(
                                column.header(), column.english(), column.type(), column.role(), null))
                        .toList(),
                sheet.cases());
    }
}

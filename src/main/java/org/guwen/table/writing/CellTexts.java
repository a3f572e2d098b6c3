package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.xlsx.MemoryCheck;
import org.guwen.table.xlsx.RefusedWorkbookException;

/** Puts texts into cells of any sheet of a workbook; all else stays as it is. */
public final class CellTexts {

    private CellTexts() {}

    /**
     * The workbook with other texts in some cells.
     *
     * @param content a workbook that was not refused
     * @param texts texts by address such as {@code C9}, by sheet
     * @throws UnmarkableWorkbookException if it is too large to be held in memory or cannot be changed
     */
    // What opens an odd file answers with many kinds of exceptions; for a caller they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public static byte[] put(byte[] content, Map<String, Map<String, String>> texts) {
        try {
            MemoryCheck.check(content);
            return changed(content, texts);
        } catch (RefusedWorkbookException | IOException | RuntimeException e) {
            throw new UnmarkableWorkbookException(e);
        }
    }

    private static byte[] changed(byte[] content, Map<String, Map<String, String>> texts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            texts.forEach((name, cells) -> {
                XSSFSheet sheet = workbook.getSheet(name);
                cells.forEach((address, text) ->
                        cell(sheet, new CellReference(address)).setCellValue(text));
            });
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, CellReference place) {
        XSSFRow found = sheet.getRow(place.getRow());
        XSSFRow row = found == null ? sheet.createRow(place.getRow()) : found;
        XSSFCell cell = row.getCell(place.getCol());
        return cell == null ? row.createCell(place.getCol()) : cell;
    }
}

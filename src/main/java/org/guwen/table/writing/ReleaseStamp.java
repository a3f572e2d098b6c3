package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.xlsx.MemoryCheck;
import org.guwen.table.xlsx.RefusedWorkbookException;
import org.guwen.table.xlsx.ReleaseMark;
import org.guwen.table.xlsx.SheetKind;
import org.jspecify.annotations.Nullable;

/** Writes into a workbook which release it was made from, so that it is still known when the workbook comes back. */
public final class ReleaseStamp {

    private ReleaseStamp() {}

    /**
     * The workbook with its mark in place of an older one.
     *
     * @param content a workbook as published
     * @throws UnmarkableWorkbookException if it is too large to be held in memory or cannot be changed
     */
    // What opens an odd file answers with many kinds of exceptions; for a caller they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public static byte[] of(byte[] content, long release) {
        try {
            MemoryCheck.check(content);
            return stamped(content, release);
        } catch (RefusedWorkbookException | IOException | RuntimeException e) {
            throw new UnmarkableWorkbookException(e);
        }
    }

    private static byte[] stamped(byte[] content, long release) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SheetCellWriter writer = new SheetCellWriter(workbook);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                if (isTable(sheet)) {
                    writer.text(
                            sheet,
                            1,
                            place(sheet.getRow(0)),
                            ReleaseMark.text(release),
                            CellLook.plain().inked("7F7F7F").sized(9));
                }
            }
            POIXMLProperties.CustomProperties properties =
                    workbook.getProperties().getCustomProperties();
            properties
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .removeIf(property -> ReleaseMark.PROPERTY.equals(property.getName()));
            properties.addProperty(ReleaseMark.PROPERTY, Long.toString(release));
            workbook.write(bytes);
            return WorkbookWriter.withoutTimes(bytes.toByteArray());
        }
    }

    private static boolean isTable(XSSFSheet sheet) {
        XSSFRow first = sheet.getRow(0);
        return first != null
                && SheetKind.of(text(first.getCell(0)))
                        .filter(kind -> kind == SheetKind.TABLE)
                        .isPresent();
    }

    /** Where an older mark stands, or the first free cell behind what the row holds. */
    private static int place(XSSFRow first) {
        for (Cell cell : first) {
            if (ReleaseMark.isMark(text((XSSFCell) cell))) {
                return cell.getColumnIndex();
            }
        }
        int last = 2;
        for (Cell cell : first) {
            last = text((XSSFCell) cell).isBlank() ? last : Math.max(last, cell.getColumnIndex() + 1);
        }
        return last;
    }

    private static String text(@Nullable XSSFCell cell) {
        return cell == null ? "" : cell.toString();
    }
}

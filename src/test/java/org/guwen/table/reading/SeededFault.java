package org.guwen.table.reading;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.FindingCode;

/**
 * A fault put into a workbook.
 *
 * @param address sheet and cell of the finding, such as {@code 处理!C9}; without cell if it concerns the sheet
 * @param code kind of the finding
 * @param edit what is done to the workbook
 * @param named what both messages name
 * @param hint what the finding proposes, empty if nothing
 */
public record SeededFault(String address, FindingCode code, SheetEdit edit, String named, String hint) {

    SeededFault hinting(String meant) {
        return new SeededFault(address, code, edit, named, meant);
    }

    /** Code and place as a finding has them. */
    public String finding() {
        return code + " " + address;
    }

    /** Code and place of a finding, to be compared. */
    public static String of(FindingCode code, String sheet, String cell) {
        return code + " " + sheet + "!" + cell;
    }

    boolean isOfSheets() {
        return address.endsWith("!");
    }

    void putInto(XSSFWorkbook workbook) {
        int mark = address.indexOf('!');
        edit.apply(workbook, address.substring(0, mark), address.substring(mark + 1));
    }

    @Override
    public String toString() {
        return finding();
    }
}

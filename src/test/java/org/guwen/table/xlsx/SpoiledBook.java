package org.guwen.table.xlsx;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * A sound workbook, to be spoilt at one place.
 *
 * @param sound bytes of the workbook
 */
record SpoiledBook(byte[] sound) {

    WorkbookPackage parts() {
        return WorkbookPackage.of(sound);
    }

    byte[] edited(String part, UnaryOperator<String> change) {
        return parts().edit(part, change).zip();
    }

    byte[] sheet(UnaryOperator<String> change) {
        return edited(WorkbookPackage.SHEET, change);
    }

    /** With that behind the rows of the sheet. */
    byte[] inSheet(String xml) {
        return sheet(sheet -> sheet.replace("</sheetData>", "</sheetData>" + xml));
    }

    /** With that text in a cell. */
    byte[] text(String place, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return cell(place, "t=\"inlineStr\"><is><t>" + escaped + "</t></is>");
    }

    /** With that content, attributes first, in a cell. */
    byte[] cell(String place, String content) {
        String written = "<c r=\"" + place + "\" " + content + "</c>";
        return sheet(xml ->
                xml.replaceFirst("<c r=\"" + place + "\"[^>]*?(/>|>.*?</c>)", Matcher.quoteReplacement(written)));
    }
}

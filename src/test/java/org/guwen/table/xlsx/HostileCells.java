package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.DATE_IN_RANGE_COLUMN;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.FindingCode.OUT_OF_DOMAIN;
import static org.guwen.table.FindingCode.UNKNOWN_FIELD;
import static org.guwen.table.FindingCode.UNKNOWN_VALUE;
import static org.guwen.table.FindingCode.WRONG_TYPE;
import static org.guwen.table.xlsx.HostileFile.inert;
import static org.guwen.table.xlsx.HostileFile.refused;

import java.util.stream.Stream;
import org.guwen.table.FindingCode;

/** Workbooks with a single cell that means harm, or looks as if it did. */
final class HostileCells {

    private final SpoiledBook book;
    private final String outside;

    /**
     * Makes workbooks that try to reach something.
     *
     * @param book the workbook to spoil
     * @param outside address that nobody may visit
     */
    HostileCells(SpoiledBook book, String outside) {
        this.book = book;
        this.outside = outside;
    }

    Stream<HostileFile> all() {
        return Stream.of(values(), texts(), code()).flatMap(files -> files);
    }

    private Stream<HostileFile> values() {
        return Stream.of(
                refused("text without a number", NOT_A_WORKBOOK, () -> book.cell("C10", "t=\"s\"><v>x</v>")),
                refused("text 99999", NOT_A_WORKBOOK, () -> book.cell("C10", "t=\"s\"><v>99999</v>")),
                refused("text -1", NOT_A_WORKBOOK, () -> book.cell("C10", "t=\"s\"><v>-1</v>")),
                refused("text 2147483648", NOT_A_WORKBOOK, () -> book.cell("C10", "t=\"s\"><v>2147483648</v>")),
                refused("not a number", NOT_A_WORKBOOK, () -> book.cell("C10", "><v>NaN</v>")),
                refused("infinite number", NOT_A_WORKBOOK, () -> book.cell("C10", "><v>1E999</v>")),
                inert("huge number", () -> book.cell("C10", "><v>1E308</v>"), OUT_OF_DOMAIN),
                inert("tiny number", () -> book.cell("C10", "><v>4.9E-324</v>"), OUT_OF_DOMAIN),
                inert("huge date", () -> book.cell("N10", "s=\"19\"><v>1E300</v>"), WRONG_TYPE),
                inert("negative date", () -> book.cell("N10", "s=\"19\"><v>-5</v>"), WRONG_TYPE),
                inert("date in a range", () -> book.cell("C10", "s=\"19\"><v>46023</v>"), DATE_IN_RANGE_COLUMN),
                inert(
                        "dates since 1904",
                        () -> book.parts()
                                .edit(
                                        WorkbookPackage.WORKBOOK,
                                        xml -> xml.replace("date1904=\"false\"", "date1904=\"1\""))
                                .zip()),
                inert("unknown style", () -> book.cell("C10", "s=\"99999\"><v>5</v>")),
                inert("unknown type", () -> book.cell("C10", "t=\"zz\"><v>5</v>")),
                inert("boolean that is none", () -> book.cell("C10", "t=\"b\"><v>maybe</v>"), WRONG_TYPE));
    }

    private Stream<HostileFile> texts() {
        return Stream.of(
                inert("longest text", () -> book.text("J10", "长".repeat(32_767))),
                inert("text longer than a cell", () -> book.text("J10", "长".repeat(32_768)), OUT_OF_DOMAIN),
                inert(
                        "text of a million characters in runs",
                        () -> book.cell(
                                "J10",
                                "t=\"inlineStr\"><is>" + ("<r><t>" + "x".repeat(1_000) + "</t></r>").repeat(1_000)
                                        + "</is>"),
                        OUT_OF_DOMAIN),
                inert("long choice", () -> book.text("B10", "PRICE,".repeat(5_000)), OUT_OF_DOMAIN),
                inert("long range", () -> book.text("C10", "至".repeat(30_000) + "-"), OUT_OF_DOMAIN),
                inert("long span of days", () -> book.text("N10", "1".repeat(30_000)), WRONG_TYPE),
                inert("long row id", () -> book.text("A10", "LF-1".repeat(8_000)), OUT_OF_DOMAIN),
                inert("long clauses", () -> book.text("L10", "UL-3A,".repeat(5_000)), OUT_OF_DOMAIN),
                inert("long column header", () -> book.text("D8", "天气(".repeat(8_000)), FindingCode.UNKNOWN_COLUMN),
                inert("control characters", () -> book.text("J10", "a_x0000_b_x0007_c_x001B_[31m_xD800_d")),
                inert("marks of direction", () -> book.text("J10", "\u202egnp.exe\u2066\u200b")),
                inert("choice with unseen characters", () -> book.text("B10", "\u200bPRI\u200dCE\ufeff\u200e")),
                inert("row id with unseen characters", () -> book.text("A10", "\u202dLF-\u20601\u00ad")),
                inert("row id with blanks", () -> book.text("A10", "LF 1"), OUT_OF_DOMAIN),
                inert(
                        "rich text",
                        () -> book.cell(
                                "B10", "t=\"inlineStr\"><is><r><rPr><b/></rPr><t>PRI</t></r><r><t>CE</t></r></is>")),
                inert(
                        "reading aids",
                        () -> book.cell("B10", "t=\"inlineStr\"><is><t>PRICE</t><rPh><t>苹果</t></rPh></is>")),
                inert("section of characters", () -> book.cell("B10", "t=\"str\"><v><![CDATA[PRICE]]></v>")),
                inert("emoji and rare characters", () -> book.text("J10", "👨‍👩‍👧 𠮷野家 ﷽")));
    }

    /** Texts that other programs would run: here they are words for people, or no value of the column. */
    private Stream<HostileFile> code() {
        return Stream.of(
                        "=cmd|'/c calc'!A0",
                        "@SUM(1+1)*cmd|'/c calc'!A0",
                        "+HYPERLINK(\"" + outside + "\")",
                        "java.lang.Runtime.getRuntime().exec(\"touch /tmp/guwen\");",
                        "rule \"x\" when eval(true) then System.exit(1); end",
                        "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                        "${T(java.lang.System).exit(1)}",
                        "${jndi:ldap://127.0.0.1/a}",
                        "$H{''.getClass().forName('java.lang.Runtime')}",
                        "@{new java.io.File('/tmp/guwen').createNewFile()}",
                        "{{constructor.constructor('return process')()}}",
                        "<script>fetch('" + outside + "')</script>",
                        "'; DROP TABLE release; --",
                        "{customer.name.class.classLoader}")
                .flatMap(code -> Stream.of(
                        inert("prose " + code, () -> book.text("J10", code), prose(code)),
                        inert("choice " + code, () -> book.text("B10", code), UNKNOWN_VALUE),
                        inert("range " + code, () -> book.text("C10", code), WRONG_TYPE)));
    }

    /** Braces in a text for people name a field. */
    private static FindingCode[] prose(String code) {
        return code.contains("{") ? new FindingCode[] {UNKNOWN_FIELD} : new FindingCode[0];
    }
}

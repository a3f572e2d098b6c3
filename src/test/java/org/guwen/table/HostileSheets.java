package org.guwen.table;

import static org.guwen.table.FindingCode.DATE_IN_RANGE_COLUMN;
import static org.guwen.table.FindingCode.ERROR_CELL;
import static org.guwen.table.FindingCode.FORMULA_CELL;
import static org.guwen.table.FindingCode.HIDDEN_CONTENT;
import static org.guwen.table.FindingCode.LIMIT_EXCEEDED;
import static org.guwen.table.FindingCode.MERGED_CELL;
import static org.guwen.table.FindingCode.MISSING_TABLE;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.FindingCode.OUT_OF_DOMAIN;
import static org.guwen.table.FindingCode.TOO_MANY_FINDINGS;
import static org.guwen.table.FindingCode.UNKNOWN_FIELD;
import static org.guwen.table.FindingCode.UNKNOWN_VALUE;
import static org.guwen.table.FindingCode.WRONG_TYPE;
import static org.guwen.table.HostileFile.inert;
import static org.guwen.table.HostileFile.refused;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Workbooks whose cells are the weapon: too many, in impossible places, with formulas or with texts that look like code. */
final class HostileSheets {

    private final byte[] sound;
    private final String outside;

    /**
     * Makes workbooks whose cells mean harm.
     *
     * @param sound the workbook to spoil
     * @param outside address that nobody may visit
     */
    HostileSheets(byte[] sound, String outside) {
        this.sound = sound;
        this.outside = outside;
    }

    Stream<HostileFile> all() {
        return Stream.of(masses(), formulas(), places(), values(), texts(), code())
                .flatMap(files -> files);
    }

    private Stream<HostileFile> masses() {
        String styled = " spans=\"1:16\" s=\"5\" customFormat=\"1\" ht=\"15\"";
        return Stream.of(
                inert("a million styled empty rows", () -> rows(13, 1_000_000, row -> row(row, styled, ""))),
                refused(
                        "a million rows of styled empty cells",
                        LIMIT_EXCEEDED,
                        () -> rows(
                                13,
                                1_000_000,
                                row -> row(row, "", "<c s=\"7\"/><c s=\"7\"/><c s=\"7\"/><c s=\"7\"/>"))),
                inert("a million hidden rows", () -> rows(13, 1_000_000, row -> row(row, " hidden=\"1\"", ""))),
                inert(
                        "styled cells up to the last column",
                        () -> rows(13, 60, row -> row(row, "", "<c s=\"7\"/>".repeat(16_384)))),
                refused(
                        "filled cells up to the last column",
                        LIMIT_EXCEEDED,
                        () -> rows(13, 1, row -> row(row, "", "<c><v>1</v></c>".repeat(16_384)))),
                refused(
                        "a hundred thousand filled cells",
                        LIMIT_EXCEEDED,
                        () -> rows(13, 9_000, row -> row(row, "", "<c><v>1</v></c>".repeat(17)))),
                refused(
                        "twelve thousand rows",
                        LIMIT_EXCEEDED,
                        () -> rows(13, 12_000, row -> row(row, "", "<c t=\"str\"><v>LF-9</v></c>"))),
                inert(
                        "ten thousand merges",
                        () -> merges(10_000, i -> "A" + (i + 10) + ":B" + (i + 10)),
                        MERGED_CELL,
                        TOO_MANY_FINDINGS),
                inert(
                        "ten thousand merges that make no sense",
                        () -> merges(10_000, i -> i % 2 == 0 ? "#REF!" : "A0:B")),
                inert(
                        "ten thousand wrong rows",
                        () -> rows(
                                13,
                                5_000,
                                row -> row(
                                        row, "", text("LF-" + row) + text("天气").repeat(3))),
                        FindingCode.EMPTY_OUTCOME,
                        TOO_MANY_FINDINGS,
                        UNKNOWN_VALUE,
                        WRONG_TYPE),
                refused("a long text in every cell", LIMIT_EXCEEDED, () -> longTexts(2_000)));
    }

    private Stream<HostileFile> formulas() {
        return Stream.of(
                inert(
                        "formulas in every cell",
                        () -> rows(13, 5_000, row -> row(row, "", "<c><f>NOW()</f><v>1</v></c>".repeat(17))),
                        FORMULA_CELL,
                        TOO_MANY_FINDINGS),
                formula("formula", "<f>1+1</f>"),
                formula("shared formula", "<f t=\"shared\" ref=\"C10:C1048576\" si=\"0\">C9</f>"),
                formula("part of a shared formula", "<f t=\"shared\" si=\"0\"/>"),
                formula("array formula", "<f t=\"array\" ref=\"A1:XFD1048576\">1</f>"),
                formula("data table", "<f t=\"dataTable\" ref=\"A1:XFD1048576\" r1=\"A1\"/>"),
                formula("command", "<f>cmd|'/c calc'!A0</f>"),
                formula("web service", "<f>WEBSERVICE(\"" + outside + "\")</f>"),
                formula("formula without text", "<f/>"),
                inert("error", () -> cell("C10", "t=\"e\"><v>#REF!</v>"), ERROR_CELL));
    }

    private HostileFile formula(String name, String formula) {
        return inert(name, () -> cell("C10", ">" + formula + "<v>2</v>"), FORMULA_CELL);
    }

    private Stream<HostileFile> places() {
        return Stream.concat(
                Stream.of("0", "-5", "1048577", "2147483648", "1e9", "x")
                        .map(number -> refused(
                                "row " + number,
                                NOT_A_WORKBOOK,
                                () -> rows(1, 1, row -> "<row r=\"" + number + "\"/>"))),
                Stream.of(
                        refused("cell in another row", NOT_A_WORKBOOK, () -> cellAt("C99")),
                        refused("cell in column AAAA", NOT_A_WORKBOOK, () -> cellAt("AAAA10")),
                        refused("cell in column XFE", NOT_A_WORKBOOK, () -> cellAt("XFE10")),
                        refused("cell without a column", NOT_A_WORKBOOK, () -> cellAt("10")),
                        refused("cell in a Chinese column", NOT_A_WORKBOOK, () -> cellAt("丙10")),
                        refused("cell twice", NOT_A_WORKBOOK, () -> cellAt("B10")),
                        refused(
                                "row twice",
                                NOT_A_WORKBOOK,
                                () -> edited(xml -> xml.replace("<row r=\"12\"", "<row r=\"11\""))),
                        inert("rows out of order", () -> edited(HostileSheets::swapped)),
                        inert(
                                "cells without places",
                                () -> edited(xml -> xml.replaceAll("(<c|<row) r=\"[A-Q]?\\d+\"", "$1")
                                        .replace("<row><c s=\"4\"", "<row><c/><c s=\"4\""))),
                        inert("last row", () -> rows(1_048_576, 1, row -> row(row, "", text("x"))), HIDDEN_CONTENT),
                        inert(
                                "hidden columns without end",
                                () -> edited(xml -> xml.replaceFirst(
                                        "<col ", "<col min=\"-2147483648\" max=\"2147483647\" hidden=\"1\"/><col ")),
                                HIDDEN_CONTENT),
                        inert(
                                "no first cell",
                                () -> edited(xml ->
                                        xml.replace("A1\"", "B1\"").replaceFirst("<c r=\"B1\"[^>]*><v>1</v></c>", "")),
                                MISSING_TABLE)));
    }

    private static String swapped(String xml) {
        Matcher rows = java.util.regex.Pattern.compile("(<row r=\"11\".*?</row>)(<row r=\"12\".*?</row>)")
                .matcher(xml);
        return rows.replaceFirst("$2$1");
    }

    private Stream<HostileFile> values() {
        return Stream.of(
                refused("text without a number", NOT_A_WORKBOOK, () -> cell("C10", "t=\"s\"><v>x</v>")),
                refused("text 99999", NOT_A_WORKBOOK, () -> cell("C10", "t=\"s\"><v>99999</v>")),
                refused("text -1", NOT_A_WORKBOOK, () -> cell("C10", "t=\"s\"><v>-1</v>")),
                refused("text 2147483648", NOT_A_WORKBOOK, () -> cell("C10", "t=\"s\"><v>2147483648</v>")),
                refused("not a number", NOT_A_WORKBOOK, () -> cell("C10", "><v>NaN</v>")),
                refused("infinite number", NOT_A_WORKBOOK, () -> cell("C10", "><v>1E999</v>")),
                inert("huge number", () -> cell("C10", "><v>1E308</v>"), OUT_OF_DOMAIN),
                inert("tiny number", () -> cell("C10", "><v>4.9E-324</v>"), OUT_OF_DOMAIN),
                inert("huge date", () -> cell("N10", "s=\"19\"><v>1E300</v>"), WRONG_TYPE),
                inert("negative date", () -> cell("N10", "s=\"19\"><v>-5</v>"), WRONG_TYPE),
                inert("date in a range", () -> cell("C10", "s=\"19\"><v>46023</v>"), DATE_IN_RANGE_COLUMN),
                inert(
                        "dates since 1904",
                        () -> WorkbookPackage.of(sound)
                                .edit(
                                        WorkbookPackage.WORKBOOK,
                                        xml -> xml.replace("date1904=\"false\"", "date1904=\"1\""))
                                .zip()),
                inert("unknown style", () -> cell("C10", "s=\"99999\"><v>5</v>")),
                inert("unknown type", () -> cell("C10", "t=\"zz\"><v>5</v>")),
                inert("boolean that is none", () -> cell("C10", "t=\"b\"><v>maybe</v>"), WRONG_TYPE));
    }

    private Stream<HostileFile> texts() {
        return Stream.of(
                inert("longest text", () -> text("J10", "长".repeat(32_767))),
                inert("text longer than a cell", () -> text("J10", "长".repeat(32_768)), OUT_OF_DOMAIN),
                inert(
                        "text of a million characters in runs",
                        () -> cell(
                                "J10",
                                "t=\"inlineStr\"><is>" + ("<r><t>" + "x".repeat(1_000) + "</t></r>").repeat(1_000)
                                        + "</is>"),
                        OUT_OF_DOMAIN),
                inert("long choice", () -> text("B10", "PRICE,".repeat(5_000)), OUT_OF_DOMAIN),
                inert("long range", () -> text("C10", "至".repeat(30_000) + "-"), OUT_OF_DOMAIN),
                inert("long span of days", () -> text("N10", "1".repeat(30_000)), WRONG_TYPE),
                inert("long row id", () -> text("A10", "LF-1".repeat(8_000)), OUT_OF_DOMAIN),
                inert("long clauses", () -> text("L10", "UL-3A,".repeat(5_000)), OUT_OF_DOMAIN),
                inert("long column header", () -> text("D8", "天气(".repeat(8_000)), FindingCode.UNKNOWN_COLUMN),
                inert("control characters", () -> text("J10", "a_x0000_b_x0007_c_x001B_[31m_xD800_d")),
                inert("marks of direction", () -> text("J10", "\u202egnp.exe\u2066\u200b")),
                inert("choice with unseen characters", () -> text("B10", "\u200bPRI\u200dCE\ufeff\u200e")),
                inert("row id with unseen characters", () -> text("A10", "\u202dLF-\u20601\u00ad")),
                inert("row id with blanks", () -> text("A10", "LF 1"), OUT_OF_DOMAIN),
                inert(
                        "rich text",
                        () -> cell("B10", "t=\"inlineStr\"><is><r><rPr><b/></rPr><t>PRI</t></r><r><t>CE</t></r></is>")),
                inert("reading aids", () -> cell("B10", "t=\"inlineStr\"><is><t>PRICE</t><rPh><t>苹果</t></rPh></is>")),
                inert("section of characters", () -> cell("B10", "t=\"str\"><v><![CDATA[PRICE]]></v>")),
                inert("emoji and rare characters", () -> text("J10", "👨‍👩‍👧 𠮷野家 ﷽")));
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
                        inert("prose " + code, () -> text("J10", code), prose(code)),
                        inert("choice " + code, () -> text("B10", code), UNKNOWN_VALUE),
                        inert("range " + code, () -> text("C10", code), WRONG_TYPE)));
    }

    /** Braces in a text for people name a field. */
    private static FindingCode[] prose(String code) {
        return code.contains("{") ? new FindingCode[] {UNKNOWN_FIELD} : new FindingCode[0];
    }

    private byte[] edited(UnaryOperator<String> change) {
        return WorkbookPackage.of(sound).edit(WorkbookPackage.SHEET, change).zip();
    }

    /** Puts that many rows behind the table. */
    private byte[] rows(int first, int number, IntFunction<String> row) {
        WorkbookPackage book = WorkbookPackage.of(sound);
        String[] sheet = book.text(WorkbookPackage.SHEET).split("(?=</sheetData>)", 2);
        return book.with(WorkbookPackage.SHEET, out -> {
                    out.write(sheet[0].getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    for (int i = first; i < first + number; i++) {
                        out.write(row.apply(i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    }
                    out.write(sheet[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
                })
                .zip();
    }

    private static String row(int number, String attributes, String cells) {
        return "<row r=\"" + number + "\"" + attributes + ">" + cells + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"str\"><v>" + text + "</v></c>";
    }

    private byte[] merges(int number, IntFunction<String> range) {
        String merges = IntStream.range(0, number)
                .mapToObj(i -> "<mergeCell ref=\"" + range.apply(i) + "\"/>")
                .collect(Collectors.joining());
        return edited(xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"));
    }

    private byte[] longTexts(int rows) {
        WorkbookPackage book =
                WorkbookPackage.of(rows(13, rows, row -> row(row, "", "<c t=\"s\"><v>1</v></c>".repeat(17))));
        return book.edit(WorkbookPackage.TEXTS, xml -> xml.replace("未成交跟踪 ·", "长".repeat(32_000)))
                .zip();
    }

    /** One more cell behind the first row of the table. */
    private byte[] cellAt(String place) {
        return edited(xml ->
                xml.replaceFirst("(<row r=\"10\".*?)</row>", "$1<c r=\"" + place + "\" t=\"str\"><v>x</v></c></row>"));
    }

    private byte[] text(String place, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return cell(place, "t=\"inlineStr\"><is><t>" + escaped + "</t></is>");
    }

    private byte[] cell(String place, String content) {
        String written = "<c r=\"" + place + "\" " + content + "</c>";
        return edited(xml ->
                xml.replaceFirst("<c r=\"" + place + "\"[^>]*?(/>|>.*?</c>)", Matcher.quoteReplacement(written)));
    }
}

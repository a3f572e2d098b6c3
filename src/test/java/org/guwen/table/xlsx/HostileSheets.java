package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.ERROR_CELL;
import static org.guwen.table.FindingCode.FORMULA_CELL;
import static org.guwen.table.FindingCode.HIDDEN_CONTENT;
import static org.guwen.table.FindingCode.LIMIT_EXCEEDED;
import static org.guwen.table.FindingCode.MERGED_CELL;
import static org.guwen.table.FindingCode.MISSING_TABLE;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.FindingCode.TOO_MANY_FINDINGS;
import static org.guwen.table.FindingCode.UNKNOWN_VALUE;
import static org.guwen.table.FindingCode.WRONG_TYPE;
import static org.guwen.table.xlsx.HostileFile.inert;
import static org.guwen.table.xlsx.HostileFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.table.FindingCode;

/** Workbooks whose sheets are the weapon: too many cells, impossible places, formulas. */
final class HostileSheets {

    private final SpoiledBook book;
    private final String outside;

    /**
     * Makes workbooks that try to reach something.
     *
     * @param book the workbook to spoil
     * @param outside address that nobody may visit
     */
    HostileSheets(SpoiledBook book, String outside) {
        this.book = book;
        this.outside = outside;
    }

    Stream<HostileFile> all() {
        return Stream.of(masses(), formulas(), places()).flatMap(files -> files);
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
                        "a quarter of a million filled cells",
                        LIMIT_EXCEEDED,
                        () -> rows(13, 9_000, row -> row(row, "", "<c><v>1</v></c>".repeat(30)))),
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
                inert("error", () -> book.cell("C10", "t=\"e\"><v>#REF!</v>"), ERROR_CELL));
    }

    private HostileFile formula(String name, String formula) {
        return inert(name, () -> book.cell("C10", ">" + formula + "<v>2</v>"), FORMULA_CELL);
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
                                () -> book.sheet(xml -> xml.replace("<row r=\"12\"", "<row r=\"11\""))),
                        inert("rows out of order", () -> book.sheet(HostileSheets::swapped)),
                        inert(
                                "cells without places",
                                () -> book.sheet(xml -> xml.replaceAll("(<c|<row) r=\"[A-Q]?\\d+\"", "$1")
                                        .replace("<row><c s=\"4\"", "<row><c/><c s=\"4\""))),
                        inert("last row", () -> rows(1_048_576, 1, row -> row(row, "", text("x"))), HIDDEN_CONTENT),
                        inert(
                                "hidden columns without end",
                                () -> book.sheet(xml -> xml.replaceFirst(
                                        "<col ", "<col min=\"-2147483648\" max=\"2147483647\" hidden=\"1\"/><col ")),
                                HIDDEN_CONTENT),
                        inert(
                                "no first cell",
                                () -> book.sheet(xml ->
                                        xml.replace("A1\"", "B1\"").replaceFirst("<c r=\"B1\"[^>]*><v>1</v></c>", "")),
                                MISSING_TABLE)));
    }

    private static String swapped(String xml) {
        Matcher rows = Pattern.compile("(<row r=\"11\".*?</row>)(<row r=\"12\".*?</row>)")
                .matcher(xml);
        return rows.replaceFirst("$2$1");
    }

    /** Puts that many rows behind the table. */
    private byte[] rows(int first, int number, IntFunction<String> row) {
        WorkbookPackage parts = book.parts();
        String[] sheet = parts.text(WorkbookPackage.SHEET).split("(?=</sheetData>)", 2);
        return parts.with(WorkbookPackage.SHEET, out -> {
                    out.write(sheet[0].getBytes(StandardCharsets.UTF_8));
                    for (int i = first; i < first + number; i++) {
                        out.write(row.apply(i).getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(sheet[1].getBytes(StandardCharsets.UTF_8));
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
        return book.sheet(xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"));
    }

    private byte[] longTexts(int rows) {
        WorkbookPackage book =
                WorkbookPackage.of(rows(13, rows, row -> row(row, "", "<c t=\"s\"><v>1</v></c>".repeat(17))));
        return book.edit(WorkbookPackage.TEXTS, xml -> xml.replace("未成交跟踪 ·", "长".repeat(32_000)))
                .zip();
    }

    /** One more cell behind the first row of the table. */
    private byte[] cellAt(String place) {
        return book.sheet(xml ->
                xml.replaceFirst("(<row r=\"10\".*?)</row>", "$1<c r=\"" + place + "\" t=\"str\"><v>x</v></c></row>"));
    }
}

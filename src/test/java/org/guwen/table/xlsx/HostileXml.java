package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.LIMIT_EXCEEDED;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.FindingCode.OTHER_FORMAT;
import static org.guwen.table.xlsx.HostileFile.inert;
import static org.guwen.table.xlsx.HostileFile.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Workbooks whose XML is the weapon: entities, documents without end, and what only looks strange. */
final class HostileXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final List<String> READ_PARTS = List.of(
            WorkbookPackage.SHEET,
            WorkbookPackage.TEXTS,
            WorkbookPackage.STYLES,
            WorkbookPackage.WORKBOOK,
            WorkbookPackage.WORKBOOK_RELATIONS,
            WorkbookPackage.RELATIONS,
            WorkbookPackage.TYPES);

    private final SpoiledBook book;
    private final String outside;

    /**
     * Makes workbooks that try to reach something.
     *
     * @param book the workbook to spoil
     * @param outside address that nobody may visit
     */
    HostileXml(SpoiledBook book, String outside) {
        this.book = book;
        this.outside = outside;
    }

    Stream<HostileFile> all() {
        return Stream.of(entities(), endless(), editions(), broken()).flatMap(files -> files);
    }

    private Stream<HostileFile> entities() {
        return Stream.of(
                        new String[] {"billion laughs", laughs()},
                        new String[] {"quadratic blow-up", "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(99_999) + "\">]>"},
                        new String[] {"document type", "<!DOCTYPE worksheet>"},
                        new String[] {"external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + outside + "\">]>"},
                        new String[] {"file entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"},
                        new String[] {"parameter entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + outside + "\"> %p;]>"
                        },
                        new String[] {"external document type", "<!DOCTYPE x SYSTEM \"" + outside + "\">"})
                .flatMap(attack -> READ_PARTS.stream()
                        .map(part -> refused(
                                attack[0] + " in " + part,
                                NOT_A_WORKBOOK,
                                () -> book.edited(
                                        part, xml -> HEAD + attack[1] + xml.replaceFirst("<\\?xml[^>]*>", "")))));
    }

    static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return laughs + "]>";
    }

    private Stream<HostileFile> endless() {
        return Stream.of(
                refused("deep nesting", NOT_A_WORKBOOK, () -> book.inSheet("<x>".repeat(1_000_000))),
                refused(
                        "comment without end",
                        NOT_A_WORKBOOK,
                        () -> book.inSheet("<!--" + " a".repeat(10_000_000) + "-->")),
                refused(
                        "text without end",
                        NOT_A_WORKBOOK,
                        () -> book.inSheet("<x>" + "a".repeat(20_000_000) + "</x>")),
                refused(
                        "attribute without end",
                        NOT_A_WORKBOOK,
                        () -> book.inSheet("<x a=\"" + "a".repeat(9_000_000) + "\"/>")),
                refused("name without end", NOT_A_WORKBOOK, () -> book.inSheet("<" + "a".repeat(9_000_000) + "/>")),
                refused(
                        "instruction without end",
                        NOT_A_WORKBOOK,
                        () -> book.inSheet("<?a " + "a".repeat(9_000_000) + "?>")),
                refused("many attributes", NOT_A_WORKBOOK, () -> book.inSheet("<x" + attributes(20_000) + "/>")),
                refused("many elements", LIMIT_EXCEEDED, () -> book.inSheet("<x/>".repeat(6_000_000))),
                refused(
                        "many texts",
                        LIMIT_EXCEEDED,
                        () -> book.edited(
                                WorkbookPackage.TEXTS,
                                xml -> xml.replace("</sst>", "<si><t>a</t></si>".repeat(2_000_000) + "</sst>"))),
                refused(
                        "many styles",
                        LIMIT_EXCEEDED,
                        () -> book.edited(
                                WorkbookPackage.STYLES,
                                xml -> xml.replace(
                                        "</cellXfs>", "<xf numFmtId=\"9999\"/>".repeat(1_000_000) + "</cellXfs>"))),
                refused(
                        "many number formats",
                        LIMIT_EXCEEDED,
                        () -> book.edited(
                                WorkbookPackage.STYLES,
                                xml -> xml.replace("</numFmts>", formats(200_000) + "</numFmts>"))),
                refused(
                        "number format without end",
                        NOT_A_WORKBOOK,
                        () -> book.edited(
                                WorkbookPackage.STYLES, xml -> xml.replace("yyyy-mm-dd", "y\"m".repeat(20_000)))),
                refused(
                        "many sheets",
                        LIMIT_EXCEEDED,
                        () -> book.edited(
                                WorkbookPackage.WORKBOOK,
                                xml -> xml.replace(
                                        "</sheets>",
                                        "<sheet name=\"x\" r:id=\"rId3\"/>".repeat(100_000) + "</sheets>"))));
    }

    private static String attributes(int number) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < number; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static String formats(int number) {
        StringBuilder formats = new StringBuilder();
        for (int i = 0; i < number; i++) {
            formats.append("<numFmt numFmtId=\"")
                    .append(i)
                    .append("\" formatCode=\"0.")
                    .append(i)
                    .append("\"/>");
        }
        return formats.toString();
    }

    private Stream<HostileFile> editions() {
        return Stream.of(
                inert(
                        "parts in UTF-16",
                        () -> everyPart(xml -> xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))),
                inert(
                        "parts that begin with a mark",
                        () -> everyPart(xml -> ("\ufeff" + xml).getBytes(StandardCharsets.UTF_8))),
                refused(
                        "parts in UTF-16 without a mark",
                        NOT_A_WORKBOOK,
                        () -> everyPart(xml -> xml.getBytes(StandardCharsets.UTF_16LE))),
                refused(
                        "bytes that are no UTF-8",
                        NOT_A_WORKBOOK,
                        () -> everyPart(xml -> xml.getBytes(Charset.forName("GB18030")))),
                inert(
                        "another encoding declared",
                        () -> book.edited(WorkbookPackage.TEXTS, xml -> xml.replace("UTF-8", "IBM037"))),
                inert(
                        "prefixed names",
                        () -> book.edited(
                                WorkbookPackage.SHEET,
                                xml -> xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                                        .replace("xmlns=", "xmlns:x=")
                                        .replace("<?x:xml", "<?xml"))),
                inert("strict edition", this::strict),
                inert(
                        "schema elsewhere",
                        () -> book.edited(
                                WorkbookPackage.SHEET,
                                xml -> xml.replace(
                                        "<worksheet ",
                                        "<worksheet xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"x "
                                                + outside + "\" "))),
                inert(
                        "style sheet elsewhere",
                        () -> book.edited(
                                WorkbookPackage.SHEET,
                                xml -> xml.replace(
                                        "<worksheet ",
                                        "<?xml-stylesheet type=\"text/xsl\" href=\"" + outside + "\"?><worksheet "))),
                inert(
                        "inclusion",
                        () -> book.inSheet("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + outside
                                + "\" parse=\"text\"/>")));
    }

    private byte[] strict() {
        return everyPart(xml -> xml.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace("<workbook ", "<workbook conformance=\"strict\" ")
                .replace("t=\"n\"><v>46023.0</v>", "t=\"d\"><v>2026-01-01T00:00:00</v>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private Stream<HostileFile> broken() {
        return Stream.concat(
                READ_PARTS.stream()
                        .flatMap(part -> Stream.of(
                                refused(
                                        "without " + part,
                                        part.equals(WorkbookPackage.TYPES) ? OTHER_FORMAT : NOT_A_WORKBOOK,
                                        () -> book.parts().without(part).zip()),
                                refused(
                                        "empty " + part,
                                        NOT_A_WORKBOOK,
                                        () -> book.parts().with(part, "").zip()),
                                refused(
                                        "half of " + part,
                                        NOT_A_WORKBOOK,
                                        () -> book.edited(part, xml -> xml.substring(0, xml.length() / 2))))),
                Stream.of(
                        refused(
                                "sheet that leads out",
                                NOT_A_WORKBOOK,
                                () -> book.edited(
                                        WorkbookPackage.WORKBOOK_RELATIONS,
                                        xml -> xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd"))),
                        refused(
                                "sheet without a place",
                                NOT_A_WORKBOOK,
                                () -> book.edited(WorkbookPackage.WORKBOOK, xml -> xml.replace("rId3", "rId99"))),
                        inert(
                                "sheet at an absolute place",
                                () -> book.edited(
                                        WorkbookPackage.WORKBOOK_RELATIONS,
                                        xml -> xml.replace(
                                                "worksheets/sheet1.xml", "/xl/../xl/./worksheets/sheet1.xml"))),
                        refused(
                                "sheet that is missing",
                                NOT_A_WORKBOOK,
                                () -> book.edited(
                                        WorkbookPackage.WORKBOOK_RELATIONS,
                                        xml -> xml.replace("worksheets/sheet1.xml", "media/missing.png")))));
    }

    private byte[] everyPart(Function<String, byte[]> change) {
        WorkbookPackage parts = book.parts();
        READ_PARTS.forEach(part -> parts.with(part, change.apply(parts.text(part))));
        return parts.with("xl/worksheets/sheet2.xml", change.apply(parts.text("xl/worksheets/sheet2.xml")))
                .zip();
    }
}

package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.EXTERNAL_LINK;
import static org.guwen.table.FindingCode.MACRO;
import static org.guwen.table.xlsx.HostileFile.inert;
import static org.guwen.table.xlsx.HostileFile.refused;

import java.util.stream.Stream;

/** Workbooks with parts for other programs: macros, embedded files, links to the outside, and harmless ones. */
final class ForeignParts {

    private final SpoiledBook book;
    private final String outside;

    /**
     * Makes workbooks that try to reach something.
     *
     * @param book the workbook to spoil
     * @param outside address that nobody may visit
     */
    ForeignParts(SpoiledBook book, String outside) {
        this.book = book;
        this.outside = outside;
    }

    Stream<HostileFile> all() {
        return Stream.of(programs(), links(), harmless()).flatMap(files -> files);
    }

    private Stream<HostileFile> programs() {
        return Stream.of(
                program("macro", "xl/vbaProject.bin"),
                program("macro of an old kind", "xl/macrosheets/sheet1.xml"),
                program("control", "xl/activeX/activeX1.bin"),
                program("embedded file", "xl/embeddings/oleObject1.bin"),
                program("ribbon", "xl/customUI/customUI.xml"),
                program("web extension", "xl/webextensions/webextension1.xml"),
                refused("macro by its type", MACRO, () -> typed("application/vnd.ms-office.vbaProject")),
                refused(
                        "workbook with macros, renamed",
                        MACRO,
                        () -> book.edited(
                                WorkbookPackage.TYPES,
                                xml -> xml.replace(
                                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                                        "vnd.ms-excel.sheet.macroEnabled.main"))),
                refused("embedded file under another name", MACRO, () -> related("oleObject", "media/a.png", "")),
                refused("macro under another name", MACRO, () -> related("vbaProject", "media/a.png", "")));
    }

    private HostileFile program(String name, String part) {
        return refused(name, MACRO, () -> book.parts().with(part, "x").zip());
    }

    private Stream<HostileFile> links() {
        String external = " TargetMode=\"External\"";
        return Stream.of(
                link("other workbook", "xl/externalLinks/externalLink1.xml"),
                link("connection", "xl/connections.xml"),
                link("web query", "xl/queryTables/queryTable1.xml"),
                link("data model", "xl/model/item.data"),
                link("data feed", "xl/volatileDependencies.xml"),
                refused("other workbook under another name", EXTERNAL_LINK, () -> related("externalLink", "a.xml", "")),
                refused("template elsewhere", EXTERNAL_LINK, () -> related("attachedTemplate", outside, external)),
                refused("picture elsewhere", EXTERNAL_LINK, () -> related("image", outside, external)),
                refused(
                        "sheet elsewhere",
                        EXTERNAL_LINK,
                        () -> book.edited(
                                WorkbookPackage.WORKBOOK_RELATIONS,
                                xml -> xml.replace(
                                        "Target=\"worksheets/sheet1.xml\"",
                                        "Target=\"file:///etc/passwd\"" + external))),
                refused(
                        "connection by its type",
                        EXTERNAL_LINK,
                        () -> typed("application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml")));
    }

    private HostileFile link(String name, String part) {
        return refused(
                name, EXTERNAL_LINK, () -> book.parts().with(part, "<x/>").zip());
    }

    private Stream<HostileFile> harmless() {
        return Stream.of(
                inert("hyperlink", () -> related("hyperlink", outside, " TargetMode=\"External\"")),
                inert(
                        "custom XML",
                        () -> book.parts()
                                .with("customXml/item1.xml", "<!DOCTYPE x><x/>")
                                .zip()),
                inert(
                        "printer settings",
                        () -> book.parts()
                                .with("xl/printerSettings/printerSettings1.bin", "x")
                                .zip()),
                inert(
                        "comments",
                        () -> book.parts()
                                .with("xl/comments1.xml", HostileXml.laughs())
                                .zip()),
                inert(
                        "drawing",
                        () -> book.parts()
                                .with("xl/drawings/vmlDrawing1.vml", HostileXml.laughs())
                                .zip()),
                inert(
                        "calculation chain",
                        () -> book.parts()
                                .with("xl/calcChain.xml", "<c r=\"A1\"/>")
                                .zip()),
                inert(
                        "theme",
                        () -> book.parts()
                                .with("xl/theme/theme1.xml", HostileXml.laughs())
                                .zip()));
    }

    private byte[] typed(String type) {
        return book.edited(
                WorkbookPackage.TYPES,
                xml -> xml.replace(
                        "</Types>", "<Override PartName=\"/xl/a.bin\" ContentType=\"" + type + "\"/></Types>"));
    }

    private byte[] related(String type, String target, String mode) {
        return book.parts()
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/%s\" Target=\"%s\"%s/></Relationships>"
                                .formatted(type, target, mode))
                .zip();
    }
}

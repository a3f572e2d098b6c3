package org.guwen.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Reads the sheets of a workbook that hold decision tables or tests; glossaries and notes are left alone. */
final class WorkbookGrids {

    private final Limits limits;

    WorkbookGrids(Limits limits) {
        this.limits = limits;
    }

    // POI answers a damaged file with many kinds of unchecked exceptions; for a reader they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    List<SheetGrid> read(ZipFile file, FindingLog log) throws Refusal {
        try (OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(file))) {
            return read(parts, log);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw Refusal.notAWorkbook();
        }
    }

    private List<SheetGrid> read(OPCPackage parts, FindingLog log)
            throws Refusal, IOException, OpenXML4JException, XMLStreamException {
        XSSFReader reader = new XSSFReader(parts);
        WorkbookXml contents;
        try (InputStream stream = reader.getWorkbookData()) {
            contents = WorkbookXml.read(stream);
        }
        if (contents.sheets().size() > limits.sheets()) {
            throw Refusal.limit("工作表数", "sheets", limits.sheets());
        }
        SharedTexts texts = texts(reader);
        CellFormats formats = new CellFormats(formats(reader), contents.since1904());
        CellBudget budget = new CellBudget(limits);
        List<SheetGrid> grids = new ArrayList<>();
        for (WorkbookXml.Sheet sheet : contents.sheets()) {
            FindingLog.Sheet sheetLog = log.sheet(sheet.name());
            try (InputStream stream = reader.getSheet(sheet.part())) {
                Optional<SheetGrid> grid = new SheetXml(texts, formats, budget, sheetLog)
                        .read(stream, mark -> SheetKind.of(mark).isPresent());
                grid.ifPresent(grids::add);
                if (sheet.hidden()) {
                    grid.flatMap(SheetGrid::kind).ifPresent(kind -> kind.reportHidden(sheetLog));
                }
            }
        }
        return grids;
    }

    private static SharedTexts texts(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream stream = reader.getSharedStringsData()) {
            return SharedTexts.read(stream);
        }
    }

    private static NumberFormats formats(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream stream = reader.getStylesData()) {
            return NumberFormats.read(stream);
        }
    }
}

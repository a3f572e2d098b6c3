package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.DecisionTable;

/**
 * Writes decision tables as a workbook for people: one sheet for each table, sheets of cases, and a glossary and a list of
 * clauses that the drop-downs refer to.
 * The same tables always give the same bytes.
 */
public final class WorkbookWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String NO_TIME_ISO = "1980-01-01T00:00:00Z";
    private final Labels labels = Labels.get();
    private final ClauseCatalogue clauses;

    /** Writes workbooks that say what these clauses are about. */
    public WorkbookWriter(ClauseCatalogue clauses) {
        this.clauses = clauses;
    }

    /** Writes the tables of one workbook, in that order. */
    public byte[] write(List<DecisionTable> tables) {
        return write(tables, List.of());
    }

    /** Writes the tables of one workbook, in that order, and sheets of cases behind them. */
    public byte[] write(List<DecisionTable> tables, List<CaseSheet> tests) {
        return write(tables, tests, cited(tables));
    }

    /** Ids of the clauses that the rows of tables cite. */
    public static Set<String> cited(List<DecisionTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.clauses().stream())
                .collect(Collectors.toSet());
    }

    /** Writes the tables of one workbook, in that order, sheets of cases, and what the clauses of those ids say. */
    public byte[] write(List<DecisionTable> tables, List<CaseSheet> tests, Set<String> cited) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(workbook.getProperties());
            SheetCellWriter writer = new SheetCellWriter(workbook);
            OptionLists lists = new OptionLists(labels, ClauseSheet.ofStore(clauses));
            SheetLayout columns = new SheetLayout(labels, lists);
            for (DecisionTable table : tables) {
                new TableSheetWriter(workbook, writer, table, columns.of(table)).write();
            }
            tests.forEach(sheet -> new TestSheetWriter(workbook, writer, sheet, lists).write());
            new GlossarySheet(workbook, writer, labels).write(tables, lists);
            new ClauseSheet(workbook, writer, clauses).write(cited);
            workbook.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("cannot write a workbook", e);
        }
    }

    private static void describe(POIXMLProperties properties) throws InvalidFormatException {
        properties.getCoreProperties().setCreator("Guwen");
        properties.getCoreProperties().setCreated(NO_TIME_ISO);
        properties.getCoreProperties().setModified(NO_TIME_ISO);
    }

    static byte[] withoutTimes(byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

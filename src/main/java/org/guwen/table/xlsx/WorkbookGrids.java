package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.guwen.table.Limits;
import org.guwen.table.cell.FindingLog;

/** Reads the sheets of a workbook that hold decision tables or tests; glossaries and notes are left alone. */
public final class WorkbookGrids {

    private final Limits limits;
    private final List<String> notes = new ArrayList<>();

    public WorkbookGrids(Limits limits) {
        this.limits = limits;
    }

    /** Names of the sheets that were left alone, as far as files were read. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Reads a file, unless it has to be refused. */
    // What unpacks and parses a damaged file answers with many kinds of exceptions; for a reader they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public List<SheetGrid> read(byte[] content, FindingLog log) throws RefusedWorkbookException {
        PackageCheck check = new PackageCheck(limits);
        check.checkFile(content);
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            check.checkParts(file);
            PackageParts parts = PackageParts.of(file);
            new ForeignContent(parts).check();
            return read(parts, log);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw RefusedPartException.refusal(e);
        }
    }

    /**
     * The release that a workbook says it was made from, by its properties.
     *
     * @param content a workbook that was not refused
     */
    public Optional<Long> releaseProperty(byte[] content) {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            Optional<Reader> properties = PackageParts.of(file).text(ReleaseMark.PART);
            if (properties.isEmpty()) {
                return Optional.empty();
            }
            StringWriter xml = new StringWriter();
            properties.get().transferTo(xml);
            return ReleaseMark.ofProperties(xml.toString());
        } catch (IOException | RefusedWorkbookException e) {
            // A damaged part beside the sheets says nothing; the mark in the sheets still counts.
            return Optional.empty();
        }
    }

    private List<SheetGrid> read(PackageParts parts, FindingLog log)
            throws RefusedWorkbookException, IOException, XMLStreamException {
        String workbook = workbookPart(parts);
        Map<String, Relationship> relationships = parts.relationships(workbook).stream()
                .collect(Collectors.toMap(Relationship::id, Function.identity(), (first, second) -> first));
        WorkbookXml contents = WorkbookXml.read(text(parts, workbook));
        if (contents.sheets().size() > limits.sheets()) {
            throw RefusedWorkbookException.limit("工作表数", "sheets", limits.sheets());
        }
        SharedStrings texts = SharedStrings.read(text(parts, workbook, relationships, "sharedstrings"));
        NumberFormats formats = NumberFormats.read(text(parts, workbook, relationships, "styles"));
        CellFormats cellFormats = new CellFormats(formats, contents.since1904());
        CellBudget budget = new CellBudget(limits);
        List<SheetGrid> grids = new ArrayList<>();
        for (WorkbookXml.Sheet sheet : contents.sheets()) {
            FindingLog.Sheet sheetLog = log.sheet(sheet.name());
            Relationship relationship = relationships.get(sheet.part());
            if (relationship == null) {
                throw RefusedWorkbookException.damaged();
            }
            Optional<SheetGrid> grid = new SheetXml(texts, cellFormats, budget, sheetLog)
                    .read(
                            text(parts, relationship.targetFrom(workbook)),
                            mark -> SheetKind.of(mark).isPresent());
            grid.ifPresentOrElse(grids::add, () -> notes.add(sheet.name()));
            if (sheet.hidden()) {
                grid.flatMap(SheetGrid::kind).ifPresent(kind -> kind.reportHidden(sheetLog));
            }
        }
        return grids;
    }

    /** The part that lists the sheets; a package without one, or with a binary one, is something else. */
    private static String workbookPart(PackageParts parts)
            throws RefusedWorkbookException, IOException, XMLStreamException {
        return parts.relationships("").stream()
                .filter(relationship -> relationship.type().equals("officedocument"))
                .map(relationship -> relationship.targetFrom(""))
                .filter(part -> part.endsWith(".xml") && !part.startsWith("word/") && !part.startsWith("ppt/"))
                .findFirst()
                .orElseThrow(() -> FileKind.ofParts(parts.names()).refusal());
    }

    private static Optional<Reader> text(
            PackageParts parts, String workbook, Map<String, Relationship> relationships, String type)
            throws RefusedWorkbookException, IOException {
        Optional<Relationship> relationship = relationships.values().stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst();
        return relationship.isEmpty()
                ? Optional.empty()
                : Optional.of(text(parts, relationship.get().targetFrom(workbook)));
    }

    private static Reader text(PackageParts parts, String part) throws RefusedWorkbookException, IOException {
        return parts.text(part).orElseThrow(RefusedWorkbookException::damaged);
    }
}

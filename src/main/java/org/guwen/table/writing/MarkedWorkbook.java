package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.xlsx.MemoryCheck;
import org.guwen.table.xlsx.RefusedWorkbookException;

/**
 * Hands a workbook back with colours and comments at its cells and everything else as it was: the results of its tests,
 * or what is wrong with it.
 */
public final class MarkedWorkbook {

    private static final int MOST_COMMENTS = 2_000;
    private static final CellReference FIRST_CELL = new CellReference("A1");

    private final XSSFWorkbook workbook;
    private final CellColours colours;
    private final CellComments comments;

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.colours = new CellColours(workbook);
        this.comments = new CellComments();
    }

    /**
     * The workbook with its marks, and the overview as its first sheet. Marks on sheets that are not there are left out.
     *
     * @param content a workbook that {@link WorkbookReader} did not refuse
     * @throws UnmarkableWorkbookException if it is too large to be held in memory or cannot be changed
     */
    // What opens an odd file answers with many kinds of exceptions; for a caller they mean the same.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public static byte[] of(byte[] content, List<Mark> marks, ResultOverview overview) {
        try {
            MemoryCheck.check(content);
            return marked(content, marks, overview);
        } catch (RefusedWorkbookException | IOException | RuntimeException e) {
            throw new UnmarkableWorkbookException(e);
        }
    }

    /** The overview alone, where the workbook itself cannot be marked. */
    public static byte[] alone(ResultOverview overview) {
        try {
            return finished(new XSSFWorkbook(), overview);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a workbook", e);
        }
    }

    private static byte[] marked(byte[] content, List<Mark> marks, ResultOverview overview) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        new MarkedWorkbook(workbook).mark(marks);
        return finished(workbook, overview);
    }

    private static byte[] finished(XSSFWorkbook opened, ResultOverview overview) throws IOException {
        try (XSSFWorkbook workbook = opened;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new OverviewSheet(workbook, overview).write();
            workbook.write(bytes);
            return WorkbookWriter.withoutTimes(bytes.toByteArray());
        }
    }

    private void mark(List<Mark> marks) {
        Map<XSSFCell, List<Mark>> byCell = new LinkedHashMap<>();
        for (Mark mark : marks) {
            cell(mark)
                    .ifPresent(cell -> byCell.computeIfAbsent(cell, found -> new ArrayList<>())
                            .add(mark));
        }
        int commented = 0;
        for (Map.Entry<XSSFCell, List<Mark>> entry : byCell.entrySet()) {
            colours.put(entry.getKey(), gravest(entry.getValue()));
            String text = entry.getValue().stream()
                    .map(Mark::comment)
                    .filter(comment -> !comment.isBlank())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            if (!text.isEmpty() && commented < MOST_COMMENTS) {
                comments.put(entry.getKey(), text);
                commented++;
            }
        }
    }

    private static Mark.Kind gravest(List<Mark> marks) {
        return marks.stream().map(Mark::kind).max(Mark.Kind::compareTo).orElseThrow();
    }

    private Optional<XSSFCell> cell(Mark mark) {
        XSSFSheet sheet = mark.sheet().isEmpty() ? workbook.getSheetAt(0) : workbook.getSheet(mark.sheet());
        if (sheet == null) {
            return Optional.empty();
        }
        CellReference place = mark.cell().isEmpty() ? FIRST_CELL : new CellReference(mark.cell());
        XSSFRow row = sheet.getRow(place.getRow());
        XSSFRow line = row == null ? sheet.createRow(place.getRow()) : row;
        XSSFCell cell = line.getCell(place.getCol());
        return Optional.of(cell == null ? line.createCell(place.getCol()) : cell);
    }
}

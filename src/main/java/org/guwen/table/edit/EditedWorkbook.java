package org.guwen.table.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.FindingLog;
import org.guwen.table.xlsx.RefusedWorkbookException;
import org.guwen.table.xlsx.WorkbookGrids;
import org.guwen.text.LocalizedText;

/**
 * Changes cells and rows of a table at their place in a workbook; tests, notes, formats and drop-downs stay as they
 * are. Says nothing of whether the new content makes sense: that is found when the workbook is read again.
 */
public final class EditedWorkbook {

    // Editing holds the whole workbook in memory, unlike reading.
    private static final long MAX_INFLATED = 24L * 1024 * 1024;

    private final Limits limits = Limits.standard();
    private final Labels labels = Labels.get();

    /** Result of an edit: the new file, or every change that found no place. */
    public sealed interface Result {
        /** The new file. */
        record Edited(byte[] content) implements Result {}

        /** Nothing was changed. */
        record Refused(List<TableEdit.Mistake> mistakes) implements Result {
            /** Copies the list. */
            public Refused {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /** Applies the edit to the sheet of that table. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public Result edit(byte[] content, TableDefinition definition, TableEdit edit) {
        Optional<SheetPlan> plan = plan(content, definition);
        if (plan.isEmpty()) {
            return refused(
                    TableEdit.Mistake.Kind.NOT_FOUND,
                    "工作簿中没有可编辑的表 " + definition.id(),
                    "the workbook holds no table " + definition.id() + " that can be edited");
        }
        List<TableEdit.Mistake> mistakes = new EditPlaces(plan.get(), labels).mistakes(edit);
        if (!mistakes.isEmpty()) {
            return new Result.Refused(mistakes);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new SheetEditor(workbook, plan.get()).apply(edit);
            workbook.write(bytes);
            return new Result.Edited(bytes.toByteArray());
        } catch (IOException | RuntimeException e) {
            // Reading looks at tables only; a part beside them may be damaged in ways that show when all is loaded.
            return refused(
                    TableEdit.Mistake.Kind.UNREADABLE,
                    "工作簿有损坏的部分，无法直接编辑，请用表格软件另存后上传",
                    "a part of the workbook is damaged: save it anew with a spreadsheet program and upload it");
        }
    }

    private static Result refused(TableEdit.Mistake.Kind code, String zh, String en) {
        return new Result.Refused(List.of(new TableEdit.Mistake("", code, new LocalizedText(zh, en))));
    }

    private Optional<SheetPlan> plan(byte[] content, TableDefinition definition) {
        try {
            return new WorkbookGrids(limits.withInflated(MAX_INFLATED))
                    .read(content, new FindingLog("")).stream()
                            .flatMap(grid -> SheetPlan.of(grid, definition, labels).stream())
                            .findFirst();
        } catch (RefusedWorkbookException e) {
            return Optional.empty();
        }
    }
}

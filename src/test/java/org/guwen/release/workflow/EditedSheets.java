package org.guwen.release.workflow;

import java.util.List;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.TableDefinitions;
import org.guwen.table.edit.EditedWorkbook;
import org.guwen.table.edit.TableEdit;

/** Shipped workbooks with some cells changed in place, as a spreadsheet program would. */
public final class EditedSheets {

    private EditedSheets() {}

    public static byte[] edited(String workbook, String table, TableEdit.CellEdit... cells) {
        return edited(shipped(workbook), table, new TableEdit(List.of(cells), List.of(), List.of()));
    }

    public static byte[] edited(byte[] content, String table, TableEdit edit) {
        EditedWorkbook.Result result = new EditedWorkbook()
                .edit(content, TableDefinitions.get().find(table).orElseThrow(), edit);
        return ((EditedWorkbook.Result.Edited) result).content();
    }

    public static byte[] shipped(String workbook) {
        return ShippedKnowledge.workbooks().stream()
                .filter(one -> one.name().equals(workbook))
                .map(Workbook::content)
                .findFirst()
                .orElseThrow();
    }
}

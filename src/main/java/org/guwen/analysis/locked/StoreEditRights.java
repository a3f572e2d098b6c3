package org.guwen.analysis.locked;

import org.guwen.analysis.difference.CellChange;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.text.LocalizedText;

/**
 * What a store may write itself in a locked row (edit rights, section 7 of the knowledge model): the columns for which the
 * definition of the table says so. A cell that must say something cannot be emptied by that.
 */
final class StoreEditRights {

    private StoreEditRights() {}

    /** Whether a store may make this change to a locked row. */
    static boolean mayChange(TableDefinition table, Row locked, CellChange change) {
        if (!change.isChangeOfMeaning()) {
            return true;
        }
        return change.part() == CellChange.Part.OUTCOME
                && !change.after().equals(LocalizedText.EMPTY)
                && table.outcome(change.column())
                        .filter(column -> column.storeMayEdit().allows(locked.basis()))
                        .isPresent();
    }
}

package org.guwen.release.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;

/**
 * The release that a draft changes.
 *
 * @param ruleset its tables
 * @param workbooks its workbooks
 */
public record DraftBase(Ruleset ruleset, List<Workbook> workbooks) {

    public DraftBase {
        workbooks = List.copyOf(workbooks);
    }

    public long number() {
        return ruleset.number();
    }

    public Optional<Workbook> workbook(String name) {
        return workbooks.stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst();
    }

    /** Its workbooks except those that a draft brings. */
    Stream<Workbook> beside(List<DraftReading> readings) {
        return workbooks.stream()
                .filter(workbook -> readings.stream()
                        .noneMatch(reading -> reading.workbook().name().equals(workbook.name())));
    }

    public Optional<DecisionTable> table(String id) {
        return ruleset.tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Tables that differ in any row from another release. */
    List<TableMerge.Change> changesTo(DraftBase later) {
        return later.ruleset.tables().stream()
                .flatMap(table -> table(table.id()).stream().map(before -> TableMerge.change(before, table)))
                .filter(change -> !change.rows().isEmpty())
                .toList();
    }
}

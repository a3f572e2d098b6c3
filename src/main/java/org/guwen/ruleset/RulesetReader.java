package org.guwen.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.ClauseCatalogue;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Limits;
import org.guwen.table.TableCatalogue;
import org.guwen.table.TableDefinition;
import org.guwen.table.WorkbookReader;
import org.guwen.table.WorkbookReading;

/** Reads the workbooks of a release into a ruleset. */
public final class RulesetReader {

    private final WorkbookReader reader;

    /** Reads workbooks whose rows cite clauses of this catalogue. */
    public RulesetReader(ClauseCatalogue clauses) {
        this.reader = new WorkbookReader(clauses::isKnown, Limits.standard());
    }

    /**
     * Reads a release.
     *
     * @throws IllegalStateException if a workbook has errors or a table is missing: such a release is never in force
     */
    public Ruleset read(long number, String principlesSha256, List<Workbook> workbooks) {
        List<DecisionTable> tables = new ArrayList<>();
        for (Workbook workbook : workbooks) {
            WorkbookReading reading = reader.read(workbook.name(), workbook.content());
            List<Finding> errors = reading.findings().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .toList();
            if (!errors.isEmpty()) {
                throw new IllegalStateException("release " + number + " cannot be read: " + errors);
            }
            tables.addAll(reading.tables());
        }
        List<String> missing = TableCatalogue.all().stream()
                .map(TableDefinition::id)
                .filter(id -> tables.stream().noneMatch(table -> table.id().equals(id)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("release " + number + " lacks the tables " + missing);
        }
        return new Ruleset(number, Hashes.release(principlesSha256, workbooks), tables);
    }
}

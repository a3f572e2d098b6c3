package org.guwen.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Limits;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;
import org.springframework.util.function.SingletonSupplier;

/** Reads the workbooks of a release into a ruleset. */
public final class RulesetReader {

    private final ClauseCatalogue clauses;
    private final WorkbookReader reader;
    private final RecentReadings recent = new RecentReadings();
    private final SingletonSupplier<String> principles = SingletonSupplier.of(ShippedKnowledge::principlesSha256);

    /** Reads workbooks whose rows cite clauses of this catalogue. */
    public RulesetReader(ClauseCatalogue clauses) {
        this.clauses = clauses;
        this.reader = new WorkbookReader(clauses::isKnown, Limits.standard());
    }

    /** The clauses that rows may cite. */
    public ClauseCatalogue clauses() {
        return clauses;
    }

    /** Hash of the principles of this program. */
    public String principlesSha256() {
        return principles.obtain();
    }

    /** Reads a workbook, or tells what was read of the same bytes a short time ago. */
    public WorkbookReading read(Workbook workbook) {
        return recent.of(workbook, asked -> reader.read(asked.name(), asked.content()));
    }

    /**
     * Reads a release that runs with the principles of this program.
     *
     * @throws UnreadableReleaseException if a workbook has errors or a table is missing
     */
    public Ruleset read(long number, List<Workbook> workbooks) {
        return read(number, principlesSha256(), workbooks);
    }

    /**
     * Reads a release.
     *
     * @throws UnreadableReleaseException if a workbook has errors or a table is missing
     */
    public Ruleset read(long number, String principlesSha256, List<Workbook> workbooks) {
        List<DecisionTable> tables = new ArrayList<>();
        for (Workbook workbook : workbooks) {
            WorkbookReading reading = read(workbook);
            List<String> errors = reading.findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::toString)
                    .toList();
            if (!errors.isEmpty()) {
                throw new UnreadableReleaseException("release " + number + " cannot be read:", errors);
            }
            tables.addAll(reading.tables());
        }
        return of(number, principlesSha256, workbooks, tables);
    }

    /**
     * Makes a ruleset of workbooks that were read already, without errors.
     *
     * @param number number of the release, 0 if it has none yet
     * @param tables what was read of the workbooks
     * @throws UnreadableReleaseException if a table is missing
     */
    public Ruleset of(long number, List<Workbook> workbooks, List<DecisionTable> tables) {
        return of(number, principlesSha256(), workbooks, tables);
    }

    private static Ruleset of(
            long number, String principlesSha256, List<Workbook> workbooks, List<DecisionTable> tables) {
        List<String> missing = TableDefinitions.get().all().stream()
                .map(TableDefinition::id)
                .filter(id -> tables.stream().noneMatch(table -> table.id().equals(id)))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableReleaseException("release " + number + " lacks the tables", missing);
        }
        return new Ruleset(number, Release.sha256(principlesSha256, workbooks), tables);
    }
}

package org.guwen.release.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.reading.WorkbookReading;

/**
 * Tells which workbook an uploaded file is: by the tables inside, and by its name only if no table can be told. Refuses
 * what is no workbook at all.
 */
public final class DraftFiles {

    private final RulesetReader reader;

    public DraftFiles(RulesetReader reader) {
        this.reader = reader;
    }

    /**
     * The workbooks under their canonical names, byte for byte.
     *
     * @throws org.guwen.problem.ProblemException if a file is refused, or two are the same workbook
     */
    public List<DraftReading> workbooks(List<DraftFile> files) {
        List<UploadRejections.Refused> refused = new ArrayList<>();
        Map<String, DraftFile> named = new LinkedHashMap<>();
        Map<String, DraftReading> readings = new LinkedHashMap<>();
        for (DraftFile file : files) {
            WorkbookReading reading = reader.read(new Workbook(file.name(), file.content()));
            Optional<Finding> refusal = refusal(reading);
            if (refusal.isPresent()) {
                refused.add(UploadRejections.of(file, refusal.get()));
                continue;
            }
            Set<String> names = names(file, reading);
            if (names.size() != 1) {
                refused.add(UploadRejections.unidentified(file, names));
                continue;
            }
            String name = names.iterator().next();
            DraftFile other = named.putIfAbsent(name, file);
            if (other != null) {
                refused.add(UploadRejections.twice(file, other, name));
                continue;
            }
            // Findings name the workbook, not the file.
            Workbook workbook = new Workbook(name, file.content());
            WorkbookReading read = name.equals(file.name()) ? reading : reader.read(workbook);
            readings.put(name, new DraftReading(workbook, read));
        }
        UploadRejections.check(refused);
        return List.copyOf(readings.values());
    }

    /** Refuses a workbook that cannot be read at all. */
    public static void refuse(DraftReading reading) {
        Optional<Finding> refusal = refusal(reading.reading());
        if (refusal.isPresent()) {
            DraftFile file =
                    new DraftFile(reading.workbook().name(), reading.workbook().content());
            UploadRejections.check(List.of(UploadRejections.of(file, refusal.get())));
        }
    }

    private static Optional<Finding> refusal(WorkbookReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.code().isRefusal() && finding.sheet().isEmpty())
                .findFirst();
    }

    private static Set<String> names(DraftFile file, WorkbookReading reading) {
        Set<String> names = reading.tables().stream()
                .map(DecisionTable::definition)
                .map(TableDefinition::workbook)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.isEmpty()) {
            return names;
        }
        Set<String> sheets = reading.findings().stream().map(Finding::sheet).collect(Collectors.toSet());
        TableDefinitions.get().all().stream()
                .filter(table -> sheets.contains(table.titleZh()))
                .forEach(table -> names.add(table.workbook()));
        if (names.size() == 1) {
            return names;
        }
        return TableDefinitions.get().all().stream()
                .map(TableDefinition::workbook)
                .filter(name -> name.equals(file.plainName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

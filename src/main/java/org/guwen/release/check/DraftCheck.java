package org.guwen.release.check;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.ContentHashes;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.text.LocalizedText;
import org.guwen.text.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checks everything that can be checked of a draft, and says it all at once. The same content gives the same report. */
@Component
public class DraftCheck {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::workbook)
            .thenComparing(Finding::sheet)
            .thenComparingInt(finding -> row(finding.cell()))
            .thenComparing(Finding::cell)
            .thenComparing(Finding::code)
            .thenComparing(Finding::messageEn);

    private final DraftValidation validation;
    private final ChangeFindings changes;
    private final DraftBases bases;
    private final ProgramTables program;
    private final RulesetReader rulesets;
    private final RecentChecks recent = new RecentChecks();
    // Only what records hold is kept, not what can be told from it.
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    DraftCheck(
            DraftValidation validation,
            ChangeFindings changes,
            DraftBases bases,
            ProgramTables program,
            RulesetReader rulesets) {
        this.changes = changes;
        this.bases = bases;
        this.rulesets = rulesets;
        this.validation = validation;
        this.program = program;
    }

    public DraftReading read(Workbook workbook) {
        return new DraftReading(workbook, rulesets.read(workbook));
    }

    /** Puts tables together with workbooks. */
    public JoinedWorkbook joining() {
        return new JoinedWorkbook(rulesets);
    }

    /** Checks workbooks as they are stored on top of their base, unless this very content was checked a short time ago. */
    public CheckedDraft checkStored(DraftBase base, List<DraftWorkbook> workbooks) {
        return recent.find(base, workbooks).orElseGet(() -> checkedAnew(base, workbooks));
    }

    private CheckedDraft checkedAnew(DraftBase base, List<DraftWorkbook> workbooks) {
        List<DraftReading> readings =
                workbooks.stream().map(workbook -> read(workbook.workbook())).toList();
        Map<String, DraftWorkbook.Origin> origins =
                workbooks.stream().collect(Collectors.toMap(DraftWorkbook::name, DraftWorkbook::origin));
        return check(base, readings, origins);
    }

    /** Checks workbooks on top of their base. Tables left blank are completed from the base. */
    public CheckedDraft check(DraftBase base, List<DraftReading> given, Map<String, DraftWorkbook.Origin> origins) {
        return check(base, given, origins, List.of());
    }

    /**
     * Checks workbooks on top of their base.
     *
     * @param known findings made before, such as of files that could not be read
     */
    public CheckedDraft check(
            DraftBase base, List<DraftReading> given, Map<String, DraftWorkbook.Origin> origins, List<Finding> known) {
        List<DraftReading> readings = new ArrayList<>();
        List<DraftWorkbook> workbooks = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (DraftReading reading : given) {
            reading.reading().tables().stream()
                    .filter(table -> !reading.says(table))
                    .forEach(table -> kept.add(table.id()));
            if (reading.isBlank()) {
                continue;
            }
            boolean partial = reading.isPartial();
            DraftReading whole = partial ? completed(base, reading) : reading;
            DraftWorkbook.Origin origin =
                    origins.getOrDefault(reading.workbook().name(), DraftWorkbook.Origin.UPLOADED);
            readings.add(whole);
            workbooks.add(new DraftWorkbook(whole.workbook(), partial ? DraftWorkbook.Origin.WRITTEN : origin));
        }
        Ruleset ruleset = joined(base, readings);
        DraftReport report = report(base, ruleset, readings, kept).and(known);
        String stored = json.writeValueAsString(report);
        CheckedDraft checked = new CheckedDraft(workbooks, ruleset, report, stored, hashes(workbooks, report));
        if (known.isEmpty() && kept.isEmpty()) {
            recent.keep(base, checked);
        }
        return checked;
    }

    /** All tables as they would be published, without judging them. */
    public Ruleset ruleset(DraftBase base, List<DraftWorkbook> workbooks) {
        return joined(
                base,
                workbooks.stream().map(workbook -> read(workbook.workbook())).toList());
    }

    public DraftReport report(String stored) {
        return json.readValue(stored, DraftReport.class);
    }

    private ContentHashes hashes(List<DraftWorkbook> workbooks, DraftReport report) {
        return new ContentHashes(
                ContentHashes.content(
                        workbooks.stream().map(DraftWorkbook::workbook).toList()),
                Sha256.of(json.writeValueAsString(report.findings())),
                Sha256.of(json.writeValueAsString(report.tests())));
    }

    /** The workbook with the tables that were left blank put in from the base. */
    private DraftReading completed(DraftBase base, DraftReading reading) {
        List<DecisionTable> tables = reading.reading().tables().stream()
                .map(table ->
                        reading.says(table) ? table : base.table(table.id()).orElse(table))
                .toList();
        return joining().join(reading, tables);
    }

    private Ruleset joined(DraftBase base, List<DraftReading> readings) {
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        base.ruleset().tables().forEach(table -> tables.put(table.id(), table));
        for (DraftReading reading : readings) {
            reading.reading().tables().stream().filter(reading::says).forEach(table -> tables.put(table.id(), table));
        }
        Map<String, Workbook> workbooks = new LinkedHashMap<>();
        base.workbooks().forEach(workbook -> workbooks.put(workbook.name(), workbook));
        readings.forEach(reading -> workbooks.put(reading.workbook().name(), reading.workbook()));
        return rulesets.of(base.number(), List.copyOf(workbooks.values()), List.copyOf(tables.values()));
    }

    private DraftReport report(DraftBase base, Ruleset ruleset, List<DraftReading> readings, List<String> kept) {
        List<Finding> findings = new ArrayList<>();
        List<DraftReport.NotChecked> notChecked = new ArrayList<>();
        boolean readable =
                readings.stream().noneMatch(reading -> reading.reading().hasErrors());
        for (DraftReading reading : readings) {
            findings.addAll(reading.reading().findings());
            findings.addAll(validation.ofCases(reading));
            unknownRelease(reading).ifPresent(findings::add);
            for (DecisionTable table : reading.reading().tables()) {
                if (reading.says(table)) {
                    boolean damaged = reading.reading().isDamaged(table);
                    findings.addAll(lockedRows(base, reading, table));
                    findings.addAll(changes.of(base, table));
                    findings.addAll(validation.ofTable(table, damaged));
                    if (damaged) {
                        notChecked.add(new DraftReport.NotChecked(table.id(), DraftReport.Check.GAPS));
                    }
                }
            }
        }
        List<CaseChanges> cases = caseChanges(base, readings);
        cases.forEach(change -> findings.addAll(change.findings()));
        DraftReport.Tests tests = null;
        if (readable) {
            // A changed table may break cases of workbooks that the draft does not touch.
            Stream<DraftReading> others = base.beside(readings).map(this::read);
            DraftCaseCheck.Tested tested = validation.byCases(
                    ruleset, Stream.concat(readings.stream(), others).toList());
            ChangedRows changed = ChangedRows.of(base, ruleset).and(validation.lostRows(ruleset, cases));
            tested.findings().stream().filter(changed::concerns).forEach(findings::add);
            tests = tested.tests();
        } else {
            notChecked.add(new DraftReport.NotChecked(null, DraftReport.Check.TESTS));
        }
        findings.sort(BY_PLACE);
        return new DraftReport(findings, notChecked, kept, tests);
    }

    /** What the draft does to the cases of its workbooks. */
    public List<CaseChanges> caseChanges(DraftBase base, List<DraftReading> readings) {
        return readings.stream()
                .flatMap(reading -> base.workbook(reading.workbook().name()).stream()
                        .map(before -> CaseChanges.between(read(before), reading)))
                .filter(change -> !change.isEmpty())
                .toList();
    }

    private Optional<Finding> unknownRelease(DraftReading reading) {
        Long release = reading.reading().release();
        if (release == null || bases.madeFrom(reading).isPresent()) {
            return Optional.empty();
        }
        LocalizedText text = DraftProblems.wording("unknownRelease", release);
        return Optional.of(new Finding(
                Finding.Severity.WARNING,
                FindingCode.UNKNOWN_RELEASE,
                reading.workbook().name(),
                "",
                "",
                text,
                null));
    }

    /** Locked rows stay as they are published, unless the program itself brings them in a newer form. */
    private List<Finding> lockedRows(DraftBase base, DraftReading reading, DecisionTable table) {
        String prefix = table.id() + "/";
        Set<String> damaged = reading.reading().damagedRows().stream()
                .filter(row -> row.startsWith(prefix))
                .map(row -> row.substring(prefix.length()))
                .collect(Collectors.toSet());
        List<Finding> findings = base.table(table.id())
                .map(published -> validation.ofLockedRows(published, table, damaged))
                .orElse(List.of());
        if (findings.isEmpty()) {
            return findings;
        }
        List<Finding> newer = program.table(table.id())
                .map(shipped -> validation.ofLockedRows(shipped, table, damaged))
                .orElse(findings);
        return newer.isEmpty() ? newer : findings;
    }

    private static int row(String cell) {
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}

package org.guwen.release.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.guwen.casebook.report.ResultMarks;
import org.guwen.casebook.report.TestReport;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.check.DraftBase;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.check.DraftFile;
import org.guwen.release.check.DraftFiles;
import org.guwen.release.check.DraftReading;
import org.guwen.release.check.LaterPlans;
import org.guwen.release.draft.CheckThrottle;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftDecision;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftImpact;
import org.guwen.release.draft.DraftImpacts;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftReport;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftState;
import org.guwen.release.draft.DraftStep;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.draft.DraftStore;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.draft.LaterPlan;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;
import org.guwen.security.Caller;
import org.guwen.security.RoleHistory;
import org.guwen.table.Finding;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.table.edit.EditedWorkbook;
import org.guwen.table.edit.SheetView;
import org.guwen.table.edit.SheetViewer;
import org.guwen.table.edit.TableEdit;
import org.guwen.table.writing.Mark;
import org.guwen.table.writing.MarkedWorkbook;
import org.guwen.table.writing.ResultOverview;
import org.guwen.table.writing.UnmarkableWorkbookException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The content of drafts: uploaded, edited cell by cell, always checked as a whole. */
@Service
public class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftTransactions transactions;
    private final DraftStore store;
    private final DraftBases bases;
    private final DraftCheck check;
    private final CheckThrottle queue;
    private final LaterPlans plans;
    private final DraftFiles files;
    private final RoleHistory roles;
    private final DraftImpacts impacts;
    private final EditedWorkbook editor = new EditedWorkbook();

    Drafts(
            DraftTransactions transactions,
            DraftStore store,
            DraftBases bases,
            DraftCheck check,
            CheckThrottle queue,
            LaterPlans plans,
            RulesetReader reader,
            RoleHistory roles,
            DraftImpacts impacts) {
        this.transactions = transactions;
        this.store = store;
        this.bases = bases;
        this.check = check;
        this.queue = queue;
        this.plans = plans;
        this.files = new DraftFiles(reader);
        this.roles = roles;
        this.impacts = impacts;
    }

    /**
     * Uploaded workbooks.
     *
     * @param files the files, fetched only when it is their turn to be checked
     * @param comment why
     * @param baseRelease release they change, {@code null} for the one in force on the day they are meant for
     * @param start the day they are meant for
     */
    public record Upload(
            Supplier<List<DraftFile>> files,
            @Nullable String comment,
            @Nullable Long baseRelease,
            DraftStart start) {}

    /**
     * Makes a draft of uploaded workbooks. What is not uploaded stays as in the base.
     *
     * @throws ProblemException if a file is refused; nothing is stored then
     */
    public Draft create(Upload upload, Caller caller) {
        String comment = new DraftStepOrder(0, null, caller, upload.comment()).text();
        return queue.inTurn(() -> {
            List<DraftReading> readings = files.workbooks(upload.files().get());
            DraftBase base = base(upload, readings);
            CheckedDraft checked = check.check(base, readings, Map.of());
            var order = new DraftTransactions.NewDraft(
                    DraftOrigin.PERSON, base.number(), upload.start(), DraftEditor.of(caller), comment);
            return transactions.add(order, checked);
        });
    }

    /** The release named by the caller, else the oldest that a file was made from, else the one in force on the day. */
    private DraftBase base(Upload upload, List<DraftReading> readings) {
        Long named = upload.baseRelease();
        if (named != null) {
            return bases.of(named);
        }
        return readings.stream()
                .flatMap(reading -> bases.madeFrom(reading).stream())
                .min(Long::compare)
                .map(bases::of)
                .orElseGet(() -> bases.on(upload.start().time()));
    }

    /**
     * Changes cells and rows of one table of a draft.
     *
     * @throws ProblemException if the draft has changed meanwhile, or a change finds no place
     */
    public Draft edit(DraftStepOrder order, String table, TableEdit edit) {
        TableDefinition definition = TableDefinitions.get().find(table).orElseThrow(() -> noTable(table));
        return queue.inTurn(() -> {
            Draft draft = transactions.find(order, DraftStep.EDIT);
            DraftBase base = bases.of(draft.baseRelease());
            List<DraftWorkbook> edited = edited(draft, base, definition, edit);
            CheckedDraft checked = check.checkStored(base, edited);
            return transactions.replace(draft, checked, DraftEditor.of(order.caller()), table + ": " + summary(edit));
        });
    }

    /** One page of drafts, newest first, and whether more follow. */
    public List<Draft> list(@Nullable DraftState state, long before, int most) {
        return store.list(state, before, most);
    }

    /**
     * A draft with all that belongs to it.
     *
     * @param impact what is known of its effect on past cases
     * @param isStale whether another release than its base is in force on its day
     * @param laterPlans plans that follow it and lack something of it
     * @param roleGrants how everybody whose hand is in it came to his role
     */
    public record View(
            Draft draft,
            DraftReport report,
            List<DraftWorkbook> workbooks,
            List<DraftEditor> editors,
            List<DraftDecision> decisions,
            DraftImpact impact,
            boolean isStale,
            List<LaterPlan> laterPlans,
            List<RoleHistory.Grant> roleGrants) {

        /** Copies the lists. */
        public View {
            roleGrants = List.copyOf(roleGrants);
            laterPlans = List.copyOf(laterPlans);
            workbooks = List.copyOf(workbooks);
            editors = List.copyOf(editors);
            decisions = List.copyOf(decisions);
        }
    }

    /** The draft of that number. */
    public Draft find(long id) {
        return transactions.find(id);
    }

    /** The draft of that number with all that belongs to it. */
    public View view(long id) {
        return view(transactions.find(id));
    }

    /** A draft with all that belongs to it. */
    public View view(Draft draft) {
        boolean isOpen = !draft.state().allowed().isEmpty();
        List<DraftEditor> editors = store.editors(draft.id());
        List<DraftDecision> decisions = store.decisions(draft.id());
        return new View(
                draft,
                check.report(draft.checked()),
                store.workbooks(draft.id()),
                editors,
                decisions,
                impacts.of(draft),
                bases.isStale(draft),
                isOpen ? laterPlans(draft) : List.of(),
                roles.of(hands(draft, editors, decisions)));
    }

    private static Set<String> hands(Draft draft, List<DraftEditor> editors, List<DraftDecision> decisions) {
        Set<String> accounts = new TreeSet<>(Set.of(draft.author()));
        editors.forEach(editor -> accounts.add(editor.account()));
        decisions.forEach(decision -> accounts.add(decision.account()));
        return accounts;
    }

    private List<LaterPlan> laterPlans(Draft draft) {
        DraftBase base = bases.of(draft.baseRelease());
        return plans.after(base, () -> check.ruleset(base, store.workbooks(draft.id())), draft.effectiveFrom());
    }

    /** The report that is kept with a draft. */
    public DraftReport report(Draft draft) {
        return check.report(draft.checked());
    }

    /** A workbook of a draft, byte for byte. */
    public DraftWorkbook workbook(long id, String name) {
        Draft draft = transactions.find(id);
        return store.workbooks(draft.id()).stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.workbook", id, name));
    }

    /**
     * A table of a draft as it stands in its sheet, in that language; from the base, where the draft does not bring its
     * workbook.
     *
     * @throws ProblemException if there is no such table, or the workbook of the draft has no sheet for it
     */
    public SheetView sheet(Draft draft, String table, Locale locale) {
        TableDefinition definition = TableDefinitions.get().find(table).orElseThrow(() -> noTable(table));
        String name = definition.workbook();
        Workbook workbook = store.workbooks(draft.id()).stream()
                .map(DraftWorkbook::workbook)
                .filter(brought -> brought.name().equals(name))
                .findFirst()
                .or(() -> bases.of(draft.baseRelease()).workbook(name))
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.workbook", draft.id(), name));
        return new SheetViewer(locale)
                .view(workbook.content(), definition)
                .orElseThrow(() -> DraftProblems.of(ProblemType.NOT_FOUND, "missing.sheet", draft.id(), table));
    }

    /**
     * A workbook of a draft with everything that was found in it at its cells and in an overview, in that language; the
     * overview alone, where the workbook is too large for that.
     */
    public byte[] marked(long id, String name, Locale locale) {
        DraftWorkbook workbook = workbook(id, name);
        DraftReport report = report(transactions.find(id));
        DraftReport.Tests tests = report.tests();
        List<TestReport.TestedCase> cases = tests == null ? List.of() : tests.cases();
        List<Mark> marks = ResultMarks.of(cases, report.findings(), name, locale);
        List<Finding> findings = report.findings().stream()
                .filter(finding ->
                        finding.workbook().isEmpty() || finding.workbook().equals(name))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                DraftProblems.wording("results.findings", name, findings.size()).in(locale)));
        lines.add(DraftProblems.wording(
                        tests == null ? "results.untested" : "results.tests",
                        tests == null ? 0 : tests.passed(),
                        tests == null ? 0 : tests.failed())
                .in(locale));
        try {
            return queue.inTurn(() -> MarkedWorkbook.of(
                    workbook.workbook().content(), marks, new ResultOverview(lines, findings, locale)));
        } catch (UnmarkableWorkbookException e) {
            LOG.info("the results of {} of draft {} are told without the workbook", name, id, e);
            lines.add(DraftProblems.wording("results.alone", name).in(locale));
            return MarkedWorkbook.alone(new ResultOverview(lines, findings, locale));
        }
    }

    private List<DraftWorkbook> edited(Draft draft, DraftBase base, TableDefinition definition, TableEdit edit) {
        Map<String, DraftWorkbook> workbooks = new LinkedHashMap<>();
        store.workbooks(draft.id()).forEach(workbook -> workbooks.put(workbook.name(), workbook));
        String name = definition.workbook();
        DraftWorkbook current = workbooks.get(name);
        Workbook before = current == null ? base.workbook(name).orElseThrow() : current.workbook();
        Workbook after = new Workbook(name, content(editor.edit(before.content(), definition, edit)));
        DraftFiles.refuse(check.read(after));
        boolean written = current != null && current.origin() == DraftWorkbook.Origin.WRITTEN;
        workbooks.put(
                name, new DraftWorkbook(after, written ? DraftWorkbook.Origin.WRITTEN : DraftWorkbook.Origin.EDITED));
        return new ArrayList<>(workbooks.values());
    }

    private static byte[] content(EditedWorkbook.Result result) {
        if (result instanceof EditedWorkbook.Result.Refused refused) {
            List<ProblemError> errors = refused.mistakes().stream()
                    .map(mistake -> new ProblemError(
                            mistake.pointer(),
                            ProblemCode.valueOf(mistake.code().name()),
                            mistake.message().in(LocaleContextHolder.getLocale())))
                    .toList();
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT, DraftProblems.wording("edit", errors.size()), errors);
        }
        return ((EditedWorkbook.Result.Edited) result).content();
    }

    private static ProblemException noTable(String table) {
        List<String> ids =
                TableDefinitions.get().all().stream().map(TableDefinition::id).toList();
        return DraftProblems.of(ProblemType.NOT_FOUND, "missing.table", table, String.join(", ", ids));
    }

    private static String summary(TableEdit edit) {
        return edit.cells().size() + " cells, +" + edit.added().size() + " -"
                + edit.removed().size() + " rows, " + edit.replaced().size() + " from a day on, +"
                + edit.addedColumns().size() + " -" + edit.removedColumns().size() + " columns";
    }
}

package org.guwen.release.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guwen.advice.Basis;
import org.guwen.problem.ProblemException;
import org.guwen.release.check.DraftBase;
import org.guwen.release.check.DraftBases;
import org.guwen.release.check.DraftCheck;
import org.guwen.release.check.DraftFile;
import org.guwen.release.check.DraftFiles;
import org.guwen.release.check.DraftReading;
import org.guwen.release.check.ProgramTables;
import org.guwen.release.check.UploadRejections;
import org.guwen.release.check.WorkbookMerge;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.release.draft.DraftProblems;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.draft.DraftTransactions;
import org.guwen.release.draft.DraftWorkbook;
import org.guwen.release.merge.RowConflict;
import org.guwen.release.merge.TableMerge;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.Row;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the draft of workbooks that came with the program: what they changed since the last start, joined with what the
 * store has published. Of rows that both changed, the store's own stay with a newer program, and a change by hand counts.
 */
@Component
class ImportedDraft {

    private final RulesetReader reader;
    private final DraftBases bases;
    private final DraftCheck check;
    private final DraftTransactions transactions;

    ImportedDraft(RulesetReader reader, DraftBases bases, DraftCheck check, DraftTransactions transactions) {
        this.reader = reader;
        this.bases = bases;
        this.check = check;
        this.transactions = transactions;
    }

    /** The draft, if anything differs from what is published. */
    Optional<Draft> make(DraftOrigin origin, List<Workbook> before, List<Workbook> changed) {
        DraftBase head = bases.on(null);
        List<Finding> refused = new ArrayList<>();
        List<DraftReading> readable = readable(changed, refused);
        Map<String, Workbook> known =
                before.stream().collect(Collectors.toMap(Workbook::name, workbook -> workbook, (a, b) -> a));
        Join join = new Join(head, known, origin);
        List<DraftReading> readings = new ArrayList<>();
        Map<String, DraftWorkbook.Origin> origins = new HashMap<>();
        for (DraftReading theirs : readable) {
            join.joined(theirs).ifPresent(joined -> {
                readings.add(check.read(joined.workbook()));
                origins.put(joined.name(), joined.origin());
            });
        }
        if (readings.isEmpty() && refused.isEmpty()) {
            return Optional.empty();
        }
        CheckedDraft checked = check.check(head, readings, origins, refused);
        String comment = comment(origin, head.number(), join.conflicts, refused);
        return Optional.of(transactions.add(
                new DraftTransactions.NewDraft(origin, head.number(), DraftStart.AT_ONCE, DraftEditor.PROGRAM, comment),
                checked));
    }

    private List<DraftReading> readable(List<Workbook> changed, List<Finding> refused) {
        List<DraftReading> readable = new ArrayList<>();
        DraftFiles files = new DraftFiles(reader);
        for (Workbook workbook : changed) {
            List<Finding> fatal = reader.read(workbook).findings().stream()
                    .filter(finding -> finding.code().isRefusal())
                    .toList();
            if (!fatal.isEmpty()) {
                refused.addAll(fatal);
                continue;
            }
            try {
                readable.addAll(files.workbooks(List.of(new DraftFile(workbook.name(), workbook.content()))));
            } catch (ProblemException e) {
                refused.add(UploadRejections.finding(workbook.name(), e));
            }
        }
        return readable;
    }

    /** Joins workbooks of the program with those that are published. */
    private final class Join {

        private final DraftBase head;
        private final Map<String, Workbook> before;
        private final DraftOrigin origin;
        private final List<RowConflict> conflicts = new ArrayList<>();

        Join(DraftBase head, Map<String, Workbook> before, DraftOrigin origin) {
            this.head = head;
            this.before = before;
            this.origin = origin;
        }

        /** The workbook for the draft, unless it would change nothing. */
        Optional<DraftWorkbook> joined(DraftReading theirs) {
            Workbook fresh = theirs.workbook();
            Workbook old = before.get(fresh.name());
            Optional<Workbook> published = head.workbook(fresh.name());
            if (published.filter(fresh::equals).isPresent()) {
                return Optional.empty();
            }
            boolean untouched =
                    published.filter(workbook -> workbook.equals(old)).isPresent();
            if (old == null || untouched || theirs.reading().hasErrors()) {
                return Optional.of(new DraftWorkbook(fresh, DraftWorkbook.Origin.UPLOADED));
            }
            DraftBase oldBase =
                    new DraftBase(new Ruleset(0, "", ProgramTables.read(reader, List.of(old))), List.of(old));
            DraftBase newBase =
                    new DraftBase(new Ruleset(0, "", theirs.reading().tables()), List.of(fresh));
            WorkbookMerge merge = new WorkbookMerge(oldBase, newBase, this::side, Locale.CHINESE, check.joining());
            DraftWorkbook merged = merge.merge(
                    new DraftWorkbook(published.orElse(fresh), DraftWorkbook.Origin.UPLOADED),
                    check.read(published.orElse(fresh)));
            conflicts.addAll(merge.conflicts());
            return isNew(merged) ? Optional.of(merged) : Optional.empty();
        }

        private boolean isNew(DraftWorkbook merged) {
            return check.read(merged.workbook()).reading().tables().stream().anyMatch(this::isNew);
        }

        private boolean isNew(DecisionTable table) {
            return head.table(table.id())
                    .map(published ->
                            !TableMerge.change(published, table).rows().isEmpty())
                    .orElse(true);
        }

        /** Locked rows are the program's, but for the cells in them that a store may write. */
        private TableMerge.Side side(@Nullable Row ours, @Nullable Row theirs) {
            Row row = theirs == null ? ours : theirs;
            boolean locked = row != null && row.basis() != Basis.POLICY;
            if (origin == DraftOrigin.FOLDER) {
                return TableMerge.Side.THEIRS;
            }
            if (!locked) {
                return TableMerge.Side.OURS;
            }
            return ours == null || theirs == null ? TableMerge.Side.THEIRS : TableMerge.Side.CELLS;
        }
    }

    private static String comment(
            DraftOrigin origin, long release, List<RowConflict> conflicts, List<Finding> refused) {
        LocalizedText text = DraftProblems.wording("offer." + origin, release);
        StringBuilder comment = new StringBuilder(text.zh()).append('\n').append(text.en());
        if (!conflicts.isEmpty()) {
            String rows = conflicts.stream()
                    .map(conflict -> conflict.table() + (conflict.row() == null ? "" : "/" + conflict.row()))
                    .collect(Collectors.joining(", "));
            LocalizedText side = DraftProblems.wording(origin == DraftOrigin.PROGRAM ? "offer.ours" : "offer.theirs");
            comment.append('\n')
                    .append(DraftProblems.wording("offer.conflicts", side.zh(), rows)
                            .zh())
                    .append('\n')
                    .append(DraftProblems.wording("offer.conflicts", side.en(), rows)
                            .en());
        }
        refused.forEach(finding -> comment.append('\n')
                .append(finding.workbook())
                .append(": ")
                .append(DraftProblems.wording("offer.unreadable", finding.messageZh())
                        .zh()));
        return comment.length() <= DraftStepOrder.LONGEST_COMMENT
                ? comment.toString()
                : comment.substring(0, DraftStepOrder.LONGEST_COMMENT - 1) + "…";
    }
}

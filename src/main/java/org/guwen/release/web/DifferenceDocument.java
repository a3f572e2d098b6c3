package org.guwen.release.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.difference.ChangedRegion;
import org.guwen.analysis.difference.RowChange;
import org.guwen.analysis.difference.TableChange;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.problem.Messages;
import org.guwen.release.check.CaseChanges;
import org.guwen.release.draft.DraftState;
import org.guwen.release.workflow.DraftDifferences;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a draft changes, as JSON in the caller's language. */
record DifferenceDocument(
        long draft,
        long baseRelease,
        @Nullable OffsetDateTime effectiveFrom,
        boolean stale,
        boolean changesMeaning,
        boolean changesAnswers,
        boolean complete,
        String summary,
        List<String> damagedTables,
        List<ChangedTable> tables,
        List<ChangedTests> tests) {

    private static final Messages MESSAGES = new Messages(DraftState.class, "drafts");

    /** Cases of a workbook that are new, gone or changed, by their ids. */
    record ChangedTests(String workbook, List<String> added, List<String> removed, List<String> changed) {

        private static ChangedTests of(CaseChanges changes) {
            return new ChangedTests(
                    changes.workbook(), ids(changes.added()), ids(changes.removed()), ids(changes.changed()));
        }

        private static List<String> ids(List<SheetCase> cases) {
            return cases.stream().map(SheetCase::id).toList();
        }
    }

    /** A table in which anything differs. */
    record ChangedTable(
            String table,
            String title,
            String workbook,
            boolean changesMeaning,
            boolean changesAnswers,
            boolean complete,
            boolean reordered,
            List<String> columnsAdded,
            List<String> columnsRemoved,
            List<ChangedRow> rows,
            List<ChangedCases> cases) {}

    /** A row that differs. */
    record ChangedRow(String row, RowChange.Kind change, List<ChangedCell> cells) {}

    /** A cell that says something else. */
    record ChangedCell(
            String column,
            String label,
            CellChange.Part part,
            @JsonProperty("old") String before,
            @JsonProperty("new") String after,
            @Nullable String oldAddress,
            @Nullable String newAddress,
            boolean changesMeaning) {}

    /** Cases that get another answer: what they have in common, and one of them. */
    record ChangedCases(
            String text,
            String sampleText,
            Map<String, Object> sample,
            @Nullable LocalDate sampleDay,
            List<String> oldRows,
            List<String> newRows) {}

    static DifferenceDocument of(DraftDifferences.Difference difference, Locale locale) {
        List<ChangedTable> tables = difference.tables().stream()
                .map(change -> table(change, locale))
                .toList();
        boolean meaning = tables.stream().anyMatch(ChangedTable::changesMeaning);
        boolean answers = tables.stream().anyMatch(ChangedTable::changesAnswers);
        boolean isUnread = !difference.damaged().isEmpty();
        String change = isUnread
                ? "difference.unread"
                : answers ? "difference.answers" : meaning ? "difference.meaning" : "difference.none";
        String summary = MESSAGES.text(locale, change) + tests(difference, locale);
        return new DifferenceDocument(
                difference.draft().id(),
                difference.draft().baseRelease(),
                difference.draft().effectiveFrom(),
                difference.isStale(),
                meaning,
                answers,
                difference.damaged().isEmpty() && tables.stream().allMatch(ChangedTable::complete),
                summary,
                difference.damaged(),
                tables,
                difference.cases().stream().map(ChangedTests::of).toList());
    }

    private static String tests(DraftDifferences.Difference difference, Locale locale) {
        int removed = 0;
        int changed = 0;
        int added = 0;
        for (CaseChanges changes : difference.cases()) {
            removed += changes.removed().size();
            changed += changes.changed().size();
            added += changes.added().size();
        }
        return difference.cases().isEmpty() ? "" : MESSAGES.text(locale, "difference.cases", removed, changed, added);
    }

    private static ChangedTable table(TableChange change, Locale locale) {
        TableDefinition definition = TableDefinitions.get().find(change.table()).orElseThrow();
        return new ChangedTable(
                change.table(),
                LocalizedText.in(locale, definition.titleZh(), definition.titleEn()),
                definition.workbook(),
                !change.hasNoChangeOfMeaning(),
                change.changesAnswers(),
                change.isComplete(),
                change.isReordered(),
                change.columnsAdded(),
                change.columnsRemoved(),
                change.rows().stream().map(row -> row(row, locale)).toList(),
                change.regions().stream().map(region -> cases(region, locale)).toList());
    }

    private static ChangedRow row(RowChange change, Locale locale) {
        return new ChangedRow(
                change.row(),
                change.kind(),
                change.cells().stream().map(cell -> cell(cell, locale)).toList());
    }

    private static ChangedCell cell(CellChange change, Locale locale) {
        return new ChangedCell(
                change.column(),
                change.label().in(locale),
                change.part(),
                change.before().in(locale),
                change.after().in(locale),
                change.addressBefore(),
                change.addressAfter(),
                change.isChangeOfMeaning());
    }

    private static ChangedCases cases(ChangedRegion region, Locale locale) {
        return new ChangedCases(
                region.inWords().in(locale),
                region.sampleInWords().in(locale),
                region.sample(),
                region.sampleDay(),
                region.rowsBefore(),
                region.rowsAfter());
    }
}

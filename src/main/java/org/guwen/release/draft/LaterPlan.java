package org.guwen.release.draft;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.guwen.release.merge.TableMerge;
import org.guwen.table.TableDefinitions;
import org.guwen.text.LocalizedText;

/**
 * A release that is planned to follow a change without holding it: on its day the change is gone.
 *
 * @param release number of the planned release
 * @param effectiveFrom when it begins
 * @param lacks rows of the change that the planned release has otherwise, by table
 */
public record LaterPlan(long release, OffsetDateTime effectiveFrom, List<TableMerge.Change> lacks) {

    /** Copies the list. */
    public LaterPlan {
        lacks = List.copyOf(lacks);
    }

    /** The same in a sentence, with the way to keep the change. */
    public LocalizedText text() {
        String zh = lacks.stream()
                .map(change -> rows(title(change).zh(), change, "、"))
                .collect(Collectors.joining("；"));
        String en = lacks.stream()
                .map(change -> rows(title(change).en(), change, ", "))
                .collect(Collectors.joining("; "));
        return new LocalizedText(
                DraftProblems.wording("plan.lacks", release, effectiveFrom, zh).zh(),
                DraftProblems.wording("plan.lacks", release, effectiveFrom, en).en());
    }

    private static LocalizedText title(TableMerge.Change change) {
        return TableDefinitions.get()
                .find(change.table())
                .map(table -> new LocalizedText(table.titleZh(), table.titleEn()))
                .orElse(new LocalizedText(change.table(), change.table()));
    }

    private static String rows(String title, TableMerge.Change change, String separator) {
        return title + " " + String.join(separator, change.rows());
    }
}

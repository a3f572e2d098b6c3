package org.guwen.release.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.release.draft.DraftProblems;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.text.LocalizedText;

/**
 * What a draft does to the cases of a workbook: tests that are gone, or ask for something else, protect nothing any more.
 *
 * @param workbook file name
 * @param added cases that the release does not have
 * @param removed cases of the release that the draft does not have
 * @param changed cases of the draft that the release has with other facts or expectations
 * @param former the changed cases as the release has them
 */
public record CaseChanges(
        String workbook,
        List<SheetCase> added,
        List<SheetCase> removed,
        List<SheetCase> changed,
        List<SheetCase> former) {

    /** Copies the lists. */
    public CaseChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        former = List.copyOf(former);
    }

    /** Compares the cases of a workbook of a draft with those of the release. */
    public static CaseChanges between(DraftReading before, DraftReading after) {
        Map<String, SheetCase> old = cases(before);
        Map<String, SheetCase> now = cases(after);
        List<SheetCase> added = new ArrayList<>();
        List<SheetCase> changed = new ArrayList<>();
        List<SheetCase> former = new ArrayList<>();
        now.forEach((id, one) -> {
            SheetCase was = old.get(id);
            if (was == null) {
                added.add(one);
            } else if (!was.example().equals(one.example())) {
                changed.add(one);
                former.add(was);
            }
        });
        List<SheetCase> removed =
                old.values().stream().filter(one -> !now.containsKey(one.id())).toList();
        return new CaseChanges(after.workbook().name(), added, removed, changed, former);
    }

    /** Cases of the release that are not run any more: those that are gone, and what the changed ones were. */
    List<SheetCase> lost() {
        return Stream.concat(removed.stream(), former.stream()).toList();
    }

    /** Whether the cases are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** A warning that names the cases that are gone, and one at each that asks for something else. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!removed.isEmpty()) {
            String zh = removed.stream().map(SheetCase::id).collect(Collectors.joining("、"));
            String en = removed.stream().map(SheetCase::id).collect(Collectors.joining(", "));
            findings.add(finding(
                    FindingCode.CASES_REMOVED,
                    "",
                    "",
                    DraftProblems.wording("cases.removed", removed.size(), zh),
                    DraftProblems.wording("cases.removed", removed.size(), en)));
        }
        for (SheetCase one : changed) {
            LocalizedText text = DraftProblems.wording("cases.changed", one.id());
            findings.add(finding(FindingCode.CASES_CHANGED, one.sheet(), one.idCell(), text, text));
        }
        return findings;
    }

    private Finding finding(FindingCode code, String sheet, String cell, LocalizedText zh, LocalizedText en) {
        return new Finding(Finding.Severity.WARNING, code, workbook, sheet, cell, zh.zh(), en.en(), null);
    }

    private static Map<String, SheetCase> cases(DraftReading reading) {
        Map<String, SheetCase> cases = new LinkedHashMap<>();
        SheetCases.read(reading.reading().testSheets(), reading.workbook().name())
                .cases()
                .forEach(one -> cases.put(one.id(), one));
        return cases;
    }
}

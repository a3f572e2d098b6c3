package org.guwen.release.log;

import java.util.List;
import java.util.Objects;
import org.guwen.problem.Messages;
import org.guwen.release.log.ReleaseVerification.Fault;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.Workbook;
import org.guwen.ruleset.WorkbookHash;

/** Checks that every release is as it was when the log told of it. */
final class ReleaseCheck {

    private static final List<String> BIRTHS = List.of(ReleaseAction.SHIPPED.name(), ReleaseAction.PUBLISHED.name());

    private final Messages messages;
    private final ReleaseStore store;
    private final List<ReleaseLogEntry> births;

    ReleaseCheck(Messages messages, ReleaseStore store, List<ReleaseLogEntry> entries) {
        this.messages = messages;
        this.store = store;
        this.births = entries.stream()
                .filter(entry -> BIRTHS.contains(entry.action()))
                .toList();
    }

    void check(List<Release> releases, List<Fault> faults) {
        List<WorkbookHash> hashes = store.workbookHashes();
        for (Release release : releases) {
            checkRow(release, faults);
            checkWorkbooks(release, hashes, faults);
        }
        births.stream()
                .map(ReleaseLogEntry::releaseNumber)
                .filter(Objects::nonNull)
                .filter(number -> releases.stream().noneMatch(release -> release.number() == number))
                .forEach(number -> faults.add(fault(number, "releaseMissing", number)));
    }

    private void checkRow(Release release, List<Fault> faults) {
        List<ReleaseLogEntry> told = births.stream()
                .filter(entry -> Objects.equals(entry.releaseNumber(), release.number()))
                .toList();
        if (told.size() != 1) {
            faults.add(fault(release.number(), "releaseUntold", release.number()));
            return;
        }
        ReleaseLogEntry birth = told.get(0);
        if (!release.sha256().equals(birth.contentSha256())
                || !RecordHash.of(release).equals(birth.recordSha256())) {
            faults.add(fault(release.number(), "releaseChanged", release.number(), birth.seq()));
        }
    }

    private void checkWorkbooks(Release release, List<WorkbookHash> hashes, List<Fault> faults) {
        // One release after the other: the workbooks of all of them may not fit in memory.
        List<Workbook> workbooks = store.workbooks(release.number());
        for (Workbook workbook : workbooks) {
            WorkbookHash actual = new WorkbookHash(release.number(), workbook.name(), workbook.sha256());
            if (!hashes.contains(actual)) {
                faults.add(fault(release.number(), "workbookChanged", release.number(), workbook.name()));
            }
        }
        if (!release.consistsOf(workbooks)) {
            faults.add(fault(release.number(), "contentChanged", release.number()));
        }
    }

    private Fault fault(long release, String key, Object... arguments) {
        return new Fault(null, release, messages.wording(key, arguments));
    }
}

package org.guwen.release.draft;

import java.util.Collection;
import java.util.Comparator;
import org.guwen.ruleset.Workbook;
import org.guwen.text.Sha256;

/**
 * Hashes that tie findings and tests to the content they are of.
 *
 * @param contentSha256 hash of the names and bytes of all workbooks
 * @param findingsSha256 hash of the findings
 * @param testsSha256 hash of the test report
 */
public record ContentHashes(String contentSha256, String findingsSha256, String testsSha256) {

    /** The three hashes as one: what an approver puts his name to. */
    public String sha256() {
        return Sha256.of(contentSha256 + findingsSha256 + testsSha256);
    }

    /** Hash of workbooks, whatever their order. */
    public static String content(Collection<Workbook> workbooks) {
        StringBuilder lines = new StringBuilder();
        workbooks.stream()
                .sorted(Comparator.comparing(Workbook::name))
                .forEach(workbook -> lines.append(workbook.name())
                        .append(' ')
                        .append(workbook.sha256())
                        .append('\n'));
        return Sha256.of(lines.toString());
    }
}

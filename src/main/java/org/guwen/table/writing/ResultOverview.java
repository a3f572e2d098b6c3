package org.guwen.table.writing;

import java.util.List;
import java.util.Locale;
import org.guwen.table.Finding;

/**
 * What a check said of a workbook, all of it: also what has no cell of its own.
 *
 * @param lines what it came to, a sentence each
 * @param findings what was found, the gravest first
 * @param locale language of the reader
 */
public record ResultOverview(List<String> lines, List<Finding> findings, Locale locale) {

    /** Copies the lists. */
    public ResultOverview {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }
}

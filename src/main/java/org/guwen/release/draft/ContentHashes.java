package org.guwen.release.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import org.guwen.ruleset.Workbook;

/**
 * Hashes that tie a judgement to what was judged.
 *
 * @param contentSha256 hash of the names and bytes of all workbooks
 * @param findingsSha256 hash of the findings
 * @param testsSha256 hash of the test report
 */
public record ContentHashes(String contentSha256, String findingsSha256, String testsSha256) {

    /** The three hashes as one: what an approver puts his name to. */
    public String sha256() {
        return sha256(contentSha256 + findingsSha256 + testsSha256);
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
        return sha256(lines.toString());
    }

    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

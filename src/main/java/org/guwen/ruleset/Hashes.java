package org.guwen.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 hashes of knowledge, hexadecimal. */
final class Hashes {

    private Hashes() {}

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Hash of a release: the principles, then every workbook by name. */
    static String release(String principles, List<Workbook> workbooks) {
        MessageDigest digest = digest();
        digest.update(principles.getBytes(StandardCharsets.US_ASCII));
        workbooks.stream().sorted(Comparator.comparing(Workbook::name)).forEach(workbook -> {
            digest.update(workbook.name().getBytes(StandardCharsets.UTF_8));
            digest.update(workbook.sha256().getBytes(StandardCharsets.US_ASCII));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.guwen.ruleset;

import java.util.Arrays;

/**
 * The bytes of one workbook, as they were published.
 *
 * @param name file name, such as {@code complaint.xlsx}
 * @param content the file
 */
public record Workbook(String name, byte[] content) {

    /** Copies the content, so that nobody changes what was published. */
    public Workbook {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 of the content, hexadecimal. */
    public String sha256() {
        return Hashes.sha256(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workbook workbook
                && name.equals(workbook.name)
                && Arrays.equals(content, workbook.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}

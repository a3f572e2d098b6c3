package org.guwen.ruleset;

import java.util.Arrays;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The bytes of one workbook, as they were published. Immutable. */
public final class Workbook {

    private final String name;
    private final byte[] content;
    private volatile @Nullable String sha256;

    /**
     * Copies the content, so that nobody changes what was published.
     *
     * @param name file name, such as {@code complaint.xlsx}
     * @param content the file
     */
    public Workbook(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** File name, such as {@code complaint.xlsx}. */
    public String name() {
        return name;
    }

    /** The file; a copy. */
    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 of the content, hexadecimal. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(content);
            sha256 = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
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

package org.guwen.release.check;

import java.util.regex.Pattern;

/**
 * A file as it was uploaded.
 *
 * @param name name the caller's program gave it, which may be anything
 * @param content its bytes
 */
public record DraftFile(String name, byte[] content) {

    // What browsers and spreadsheet programs append to the name of a copy.
    private static final Pattern COPY = Pattern.compile(
            "(?:[ _-]*(?:[(（\\[]\\d+[)）\\]]|\\d+|副本|拷贝|copy|final|修改|改))*\\.xlsx$", Pattern.CASE_INSENSITIVE);

    /** Copies nothing: the bytes are stored once and read only. */
    public DraftFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    /** The name without what marks a copy, such as {@code complaint.xlsx} for {@code Complaint(1).xlsx}. */
    String plainName() {
        return COPY.matcher(name).replaceFirst(".xlsx").toLowerCase(java.util.Locale.ROOT);
    }
}

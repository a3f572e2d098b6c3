package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.guwen.table.Limits;

/**
 * Tells before a workbook is held in memory as a whole whether it would fit: reading needs no memory for rows and cells
 * that are empty, changing does.
 */
public final class MemoryCheck {

    public static final long MOST_BYTES = 24L * 1024 * 1024;

    /** Elements of all parts together; a hundred thousand cells with texts need three quarters of them. */
    public static final int MOST_ELEMENTS = 400_000;

    private MemoryCheck() {}

    public static void check(byte[] content) throws RefusedWorkbookException, IOException {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new PackageCheck(Limits.standard().withInflated(MOST_BYTES)).checkParts(file);
            PackageParts parts = PackageParts.of(file);
            int elements = 0;
            for (String name : parts.names()) {
                elements += name.endsWith(".xml") ? elements(parts.text(name)) : 0;
                if (elements > MOST_ELEMENTS) {
                    throw RefusedWorkbookException.limit("元素数", "elements", MOST_ELEMENTS);
                }
            }
        }
    }

    private static int elements(Optional<Reader> text) throws IOException {
        if (text.isEmpty()) {
            return 0;
        }
        int elements = 0;
        char[] read = new char[8192];
        char before = ' ';
        try (Reader reader = text.get()) {
            for (int length = reader.read(read); length >= 0; length = reader.read(read)) {
                for (int i = 0; i < length; i++) {
                    elements += before == '<' && read[i] != '/' ? 1 : 0;
                    before = read[i];
                }
            }
        }
        return elements;
    }
}

package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guwen.table.Limits;

/** Looks at a file before anything of it is interpreted: kind, size, number and size of its parts. */
final class PackageCheck {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Limits limits;

    PackageCheck(Limits limits) {
        this.limits = limits;
    }

    /** Checks the first bytes, the size and how many parts the file lists. */
    void checkFile(byte[] content) throws RefusedWorkbookException {
        if (content.length > limits.fileBytes()) {
            throw RefusedWorkbookException.limit("文件字节数", "bytes", limits.fileBytes());
        }
        if (startsWith(content, 0, OLE2)) {
            throw isEncrypted(content)
                    ? RefusedWorkbookException.encrypted()
                    : FileKind.of(content).refusal();
        }
        if (!startsWith(content, 0, ZIP)) {
            throw FileKind.of(content).refusal();
        }
        int entries = 0;
        for (int i = 0; i < content.length; i++) {
            entries += startsWith(content, i, ENTRY) ? 1 : 0;
        }
        if (entries > limits.parts()) {
            throw RefusedWorkbookException.limit("文件内部件数", "parts", limits.parts());
        }
    }

    /** Checks the parts, unpacking each without keeping it. */
    void checkParts(ZipFile file) throws RefusedWorkbookException, IOException {
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            checkPacking(entry);
            long size = inflatedSize(file, entry, limits.inflatedBytes() - total);
            total += size;
            boolean sheet = entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/worksheets/");
            if (!sheet && size > limits.partBytes()) {
                throw RefusedWorkbookException.limit("部件解压字节数", "unpacked bytes in a part", limits.partBytes());
            }
        }
    }

    /** Workbooks know two ways of packing; the others only serve to get past a check. */
    private static void checkPacking(ZipArchiveEntry entry) throws RefusedWorkbookException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw RefusedWorkbookException.encrypted();
        }
        if (!List.of(ZipEntry.STORED, ZipEntry.DEFLATED).contains(entry.getMethod())) {
            throw RefusedWorkbookException.damaged();
        }
    }

    private long inflatedSize(ZipFile file, ZipArchiveEntry entry, long allowed)
            throws RefusedWorkbookException, IOException {
        byte[] buffer = new byte[64 * 1024];
        CRC32 sum = new CRC32();
        long size = 0;
        try (InputStream stream = file.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                sum.update(buffer, 0, read);
                if (size > allowed) {
                    throw RefusedWorkbookException.limit("解压字节数", "unpacked bytes", limits.inflatedBytes());
                }
            }
        }
        if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw RefusedWorkbookException.damaged();
        }
        return size;
    }

    private static boolean isEncrypted(byte[] content) {
        return new String(content, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }

    private static boolean startsWith(byte[] content, int from, byte[] prefix) {
        if (content.length < from + prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (content[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}

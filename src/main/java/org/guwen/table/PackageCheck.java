package org.guwen.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a file before anything of it is interpreted: kind, size, macros, links. */
final class PackageCheck {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> PROGRAMS =
            List.of("vbaproject", "xl/macrosheets/", "xl/activex/", "xl/embeddings/", "xl/customui");
    private static final List<String> LINKS = List.of("xl/externallinks/", "xl/connections", "xl/querytables/");

    private final Limits limits;

    PackageCheck(Limits limits) {
        this.limits = limits;
    }

    /** Checks the first bytes and the size. */
    void checkFile(byte[] content) throws Refusal {
        if (content.length > limits.fileBytes()) {
            throw Refusal.limit("文件字节数", "bytes", limits.fileBytes());
        }
        if (startsWith(content, OLE2)) {
            throw isEncrypted(content) ? encrypted() : Refusal.notAWorkbook();
        }
        if (!startsWith(content, ZIP)) {
            throw Refusal.notAWorkbook();
        }
    }

    /** Checks the parts, unpacking each without keeping it. */
    void checkParts(ZipFile file) throws Refusal, IOException {
        List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
        if (entries.size() > limits.parts()) {
            throw Refusal.limit("文件内部件数", "parts", limits.parts());
        }
        long total = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            checkName(name);
            long size = inflatedSize(file, entry, limits.inflatedBytes() - total);
            total += size;
            if (!name.startsWith("xl/worksheets/") && size > limits.partBytes()) {
                throw Refusal.limit("部件解压字节数", "unpacked bytes in a part", limits.partBytes());
            }
        }
    }

    private static void checkName(String name) throws Refusal {
        if (PROGRAMS.stream().anyMatch(name::contains)) {
            throw new Refusal(FindingCode.MACRO, "文件含宏或嵌入程序，不予接受", "the file carries macros or embedded programs");
        }
        if (LINKS.stream().anyMatch(name::contains)) {
            throw new Refusal(FindingCode.EXTERNAL_LINK, "文件引用外部数据，不予接受", "the file draws on other files");
        }
    }

    private long inflatedSize(ZipFile file, ZipArchiveEntry entry, long allowed) throws Refusal, IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream stream = file.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > allowed) {
                    throw Refusal.limit("解压字节数", "unpacked bytes", limits.inflatedBytes());
                }
            }
        }
        return size;
    }

    private static Refusal encrypted() {
        return new Refusal(FindingCode.ENCRYPTED, "文件已加密，请先去掉密码", "the file is encrypted: remove its password");
    }

    private static boolean isEncrypted(byte[] content) {
        String directory = new String(content, StandardCharsets.UTF_16LE);
        return directory.contains("EncryptedPackage");
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (content[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}

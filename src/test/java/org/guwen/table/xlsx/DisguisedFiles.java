package org.guwen.table.xlsx;

import static org.guwen.table.FindingCode.ENCRYPTED;
import static org.guwen.table.FindingCode.LIMIT_EXCEEDED;
import static org.guwen.table.FindingCode.NOT_A_WORKBOOK;
import static org.guwen.table.FindingCode.OTHER_FORMAT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are no workbook: of another kind, encrypted, cut off, or bytes without sense. */
final class DisguisedFiles {

    private static final int[] LENGTHS = {1, 2, 3, 4, 5, 21, 22, 29, 30, 31, 100, 1_000};

    private final byte[] sound;

    DisguisedFiles(byte[] sound) {
        this.sound = sound;
    }

    Stream<HostileFile> all() {
        return Stream.of(kinds(), packages(), cut(), senseless()).flatMap(files -> files);
    }

    private static Stream<HostileFile> kinds() {
        return Stream.of(
                other("empty file", () -> new byte[0]),
                other("CSV in UTF-8", () -> "行号,条款\nLF-1,UL-1".getBytes(StandardCharsets.UTF_8)),
                other("CSV in GB18030", () -> "行号,条款\nLF-1,UL-1".getBytes(Charset.forName("GB18030"))),
                other("CSV with a formula", () -> latin("=cmd|'/c calc'!A0,1")),
                other("web page", () -> latin("\r\n<html><table><tr><td>行号</td></tr></table></html>")),
                other("XML spreadsheet 2003", () -> latin("<?xml version=\"1.0\"?><Workbook><Worksheet/></Workbook>")),
                other("PDF", () -> latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3")),
                other("PNG", () -> latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")),
                other("JPEG", () -> latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")),
                other("RTF", () -> latin("{\\rtf1\\ansi rules}")),
                other("gzip", () -> latin("\u001f\u008b\b\0\0\0\0\0")),
                other("RAR", () -> latin("Rar!\u001a\u0007\u0001\0")),
                other("program", () -> latin("MZ\u0090\0\u0003\0\0\0")),
                other("old workbook", DisguisedFiles::oldWorkbook),
                other("old workbook, cut off", () -> Arrays.copyOf(oldWorkbook(), 600)));
    }

    private Stream<HostileFile> packages() {
        return Stream.of(
                other("empty archive", () -> latin("PK\u0005\u0006" + "\0".repeat(18))),
                named("text document", () -> document("word/document.xml", "wordprocessingml.document")),
                named("presentation", () -> document("ppt/presentation.xml", "presentationml.presentation")),
                named("binary workbook", () -> document("xl/workbook.bin", "ms-excel.sheet.binary")),
                named(
                        "OpenDocument",
                        () -> WorkbookPackage.empty()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .with("META-INF/manifest.xml", "<m/>")
                                .with("content.xml", "<c/>")
                                .zip()),
                named("archive in an archive", () -> nested(5, sound)),
                HostileFile.refused("encrypted workbook", ENCRYPTED, () -> encrypted(sound)));
    }

    private Stream<HostileFile> cut() {
        IntStream lengths = IntStream.concat(
                IntStream.of(LENGTHS),
                IntStream.of(1, 2, 21, 22, 23, 46, 100, 1_000, sound.length / 2)
                        .map(missing -> sound.length - missing));
        return lengths.mapToObj(length -> other("first " + length + " bytes", () -> Arrays.copyOf(sound, length)));
    }

    private Stream<HostileFile> senseless() {
        Random random = new Random(7);
        byte[] noise = new byte[1_000_000];
        random.nextBytes(noise);
        byte[] marked = noise.clone();
        System.arraycopy(sound, 0, marked, 0, 30);
        return Stream.of(
                other("noise", () -> noise),
                other("noise after the first bytes of a workbook", () -> marked),
                other("zeros", () -> new byte[1_000_000]),
                other("workbook after other bytes", () -> joined(latin("#!/bin/sh\nexit\n"), sound)),
                HostileFile.refused("eleven million bytes", LIMIT_EXCEEDED, () -> Arrays.copyOf(sound, 11_000_000)));
    }

    /** A file of another format, called by its name. */
    private static HostileFile named(String name, Supplier<byte[]> content) {
        return HostileFile.refused(name, OTHER_FORMAT, content);
    }

    private static HostileFile other(String name, Supplier<byte[]> content) {
        return HostileFile.refused(name, NOT_A_WORKBOOK, content);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] document(String part, String type) {
        return WorkbookPackage.empty()
                .with(
                        WorkbookPackage.TYPES,
                        "<Types><Override PartName=\"/%s\" ContentType=\"application/vnd.%s.main\"/></Types>"
                                .formatted(part, type))
                .with(
                        WorkbookPackage.RELATIONS,
                        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"%s\"/></Relationships>"
                                .formatted(part))
                .with(part, "<x/>")
                .zip();
    }

    private static byte[] nested(int depth, byte[] content) {
        WorkbookPackage nested = WorkbookPackage.empty();
        for (int i = 0; i < 16; i++) {
            nested.with("lib " + i + ".zip", content);
        }
        return depth == 0 ? content : nested(depth - 1, nested.zip());
    }

    private static byte[] oldWorkbook() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("决策表");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encrypted(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(file)) {
                stream.write(content);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

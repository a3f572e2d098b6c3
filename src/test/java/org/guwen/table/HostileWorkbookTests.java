package org.guwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class HostileWorkbookTests {

    private static final byte[] SOUND = SampleTables.workbook(SampleTables.leads(3));

    @Test
    void filesThatAreNoWorkbooksAreRefused() throws IOException {
        assertRefused(new byte[0], FindingCode.NOT_A_WORKBOOK);
        assertRefused("行号,条款".getBytes(StandardCharsets.UTF_8), FindingCode.NOT_A_WORKBOOK);
        assertRefused(Arrays.copyOf(SOUND, SOUND.length / 2), FindingCode.NOT_A_WORKBOOK);
        assertRefused(zip("word/document.xml", "<w/>"), FindingCode.NOT_A_WORKBOOK);
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet();
            old.write(out);
            assertRefused(out.toByteArray(), FindingCode.NOT_A_WORKBOOK);
        }
    }

    @Test
    void encryptedWorkbooksAreRefused() throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(file)) {
                stream.write(SOUND);
            }
            file.writeFilesystem(out);

            assertRefused(out.toByteArray(), FindingCode.ENCRYPTED);
        }
    }

    @Test
    void macrosAndLinksAreRefused() throws IOException {
        assertRefused(with("xl/vbaProject.bin", "x"), FindingCode.MACRO);
        assertRefused(with("xl/embeddings/oleObject1.bin", "x"), FindingCode.MACRO);
        assertRefused(with("xl/externalLinks/externalLink1.xml", "<x/>"), FindingCode.EXTERNAL_LINK);
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";

        assertThat(SampleTables.read("lead.xlsx", with("xl/worksheets/sheet1.xml", attack))
                        .tables())
                .isEmpty();
    }

    @Test
    void everyLimitRefusesByName() {
        assertLimit(new Limits(100, 1_000_000, 100, 64, 100, 64, 1000, 200), "bytes");
        assertLimit(new Limits(1_000_000, 5_000, 100, 64, 100, 64, 1000, 200), "unpacked bytes");
        assertLimit(new Limits(1_000_000, 1_000_000, 3, 64, 100, 64, 1000, 200), "parts");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 1, 100, 64, 1000, 200), "sheets");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 64, 100, 10, 1000, 200), "columns");
        assertLimit(new Limits(1_000_000, 1_000_000, 100, 64, 100, 64, 30, 200), "filled cells");
    }

    @Test
    void tooManyRowsAreRefused() {
        byte[] large = SampleTables.workbook(SampleTables.leads(60));
        Limits limits = new Limits(1_000_000, 10_000_000, 100, 64, 20, 64, 10_000, 200);

        WorkbookReading reading = new WorkbookReader(clause -> true, limits).read("lead.xlsx", large);

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.messageEn()).contains("rows"));
    }

    private static void assertLimit(Limits limits, String name) {
        WorkbookReading reading = new WorkbookReader(clause -> true, limits).read("lead.xlsx", SOUND);

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.tables()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LIMIT_EXCEEDED);
            assertThat(finding.messageEn()).contains(name);
        });
    }

    private static void assertRefused(byte[] content, FindingCode code) {
        WorkbookReading reading = SampleTables.read("lead.xlsx", content);

        assertThat(reading.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
        assertThat(reading.isRefused()).isTrue();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The sound workbook with one part added or replaced. */
    private static byte[] with(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (!part.getName().equals(name)) {
                    put(out, part.getName(), in.readAllBytes());
                }
            }
            put(out, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}

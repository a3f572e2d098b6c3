package org.guwen.table.xlsx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, to be taken apart and put together again. */
final class WorkbookPackage {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String RELATIONS = "_rels/.rels";
    static final String TYPES = "[Content_Types].xml";

    /** Content too large to be held. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts;

    private WorkbookPackage(Map<String, Content> parts) {
        this.parts = parts;
    }

    static WorkbookPackage empty() {
        return new WorkbookPackage(new LinkedHashMap<>());
    }

    static WorkbookPackage of(byte[] workbook) {
        Map<String, Content> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                parts.put(part.getName(), out -> out.write(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkbookPackage(parts);
    }

    Map<String, Content> parts() {
        return parts;
    }

    WorkbookPackage with(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    WorkbookPackage with(String name, byte[] content) {
        return with(name, out -> out.write(content));
    }

    WorkbookPackage with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookPackage without(String name) {
        parts.remove(name);
        return this;
    }

    WorkbookPackage renamed(UnaryOperator<String> change) {
        Map<String, Content> renamed = new LinkedHashMap<>();
        parts.forEach((name, content) -> renamed.put(change.apply(name), content));
        return new WorkbookPackage(renamed);
    }

    WorkbookPackage edit(String name, UnaryOperator<String> change) {
        return with(name, change.apply(text(name)));
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        Content content = parts.get(name);
        if (content == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                BufferedOutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
                part.getValue().write(buffered);
                buffered.flush();
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.guwen.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;

/** Changes single cells of a workbook in the file itself, as somebody would by a slip of the hand. */
final class CellMutations {

    private static final Pattern SHEET = Pattern.compile("<sheet [^>]*?name=\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"([^>]*?)(/>|>.*?</c>)", Pattern.DOTALL);
    private static final List<String> SLIPS = List.of(
            "",
            "–",
            "任意",
            "空",
            "有",
            "不限",
            "0",
            "1",
            "7",
            "100",
            "0.5",
            "20%",
            ">= 5",
            "[1..5]",
            "3-9",
            "是",
            "否",
            "2027-01-01",
            "0026-12-01",
            "，",
            "随便",
            "100、200",
            "3天",
            "2小时",
            "门店政策",
            "SERVICE_MANAGER",
            "OUR_FAULT");

    private final Workbook workbook;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Random random;

    CellMutations(Workbook workbook, Random random) {
        this.workbook = workbook;
        this.random = random;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cell that was changed. */
    record Mutation(String sheet, String letter, int row, String value, byte[] content) {

        String address(String workbook) {
            return workbook + "!" + sheet + "!" + letter + row;
        }

        @Override
        public String toString() {
            return sheet + "!" + letter + row + " = '" + value + "'";
        }
    }

    /** Changes one cell of the sheet of a table: empties it, writes something into it, or copies it from below. */
    Mutation next(DecisionTable table) {
        String sheet = table.definition().titleZh();
        String part = part(sheet);
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        List<Matcher> cells = new ArrayList<>();
        Matcher all = CELL.matcher(xml);
        while (all.find()) {
            Matcher one = CELL.matcher(xml);
            one.region(all.start(), all.end());
            one.matches();
            cells.add(one);
        }
        Matcher cell = cells.get(random.nextInt(cells.size()));
        List<Matcher> column = cells.stream()
                .filter(other -> other.group(1).equals(cell.group(1)))
                .toList();
        boolean isCopy = random.nextInt(3) == 0;
        Matcher copied = column.get(random.nextInt(column.size()));
        String value = isCopy ? copied.group(1) + copied.group(2) : SLIPS.get(random.nextInt(SLIPS.size()));
        String written = isCopy
                ? "<c r=\"" + cell.group(1) + cell.group(2) + "\"" + copied.group(3) + copied.group(4)
                : written(cell, value);
        String changed = xml.substring(0, cell.start()) + written + xml.substring(cell.end());
        return new Mutation(
                sheet,
                cell.group(1),
                Integer.parseInt(cell.group(2)),
                isCopy ? "copy of " + value : value,
                packed(part, changed.getBytes(StandardCharsets.UTF_8)));
    }

    private String written(Matcher cell, String value) {
        String reference = "<c r=\"" + cell.group(1) + cell.group(2) + "\"";
        String look = cell.group(3).replaceAll(" t=\"[^\"]*\"", "");
        if (value.isEmpty()) {
            return reference + look + "/>";
        }
        return value.matches("[0-9.]+") && random.nextBoolean()
                ? reference + look + "><v>" + value + "</v></c>"
                : reference + look + " t=\"inlineStr\"><is><t>" + value.replace(">", "&gt;") + "</t></is></c>";
    }

    private String part(String sheet) {
        Matcher names = SHEET.matcher(new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8));
        for (int number = 1; names.find(); number++) {
            if (names.group(1).equals(sheet)) {
                return "xl/worksheets/sheet" + number + ".xml";
            }
        }
        throw new IllegalArgumentException(sheet + " in " + workbook.name());
    }

    private byte[] packed(String part, byte[] changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                byte[] content = entry.getKey().equals(part) ? changed : entry.getValue();
                // Stored as it is: packing would take longer than all the reading.
                ZipEntry stored = new ZipEntry(entry.getKey());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(content.length);
                CRC32 sum = new CRC32();
                sum.update(content);
                stored.setCrc(sum.getValue());
                zip.putNextEntry(stored);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}

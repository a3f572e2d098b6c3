package org.guwen.table.xlsx;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The number format of each cell style.
 *
 * @param ids id of the number format, by style
 * @param codes code of each number format that is the workbook's own, by id
 */
record NumberFormats(List<Integer> ids, Map<Integer, String> codes) {

    private static final int MOST_STYLES = 100_000;
    private static final int LONGEST_CODE = 255;

    /** Reads the part of a workbook that holds its styles; a workbook without styles has none. */
    static NumberFormats read(Optional<Reader> text) throws XMLStreamException, RefusedWorkbookException {
        NumberFormats formats = new NumberFormats(new ArrayList<>(), new HashMap<>());
        if (text.isPresent()) {
            XMLStreamReader xml = Xml.reader(text.get());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    formats.read(xml);
                }
            }
        }
        return formats;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, RefusedWorkbookException {
        if (ids.size() + codes.size() > MOST_STYLES) {
            throw RefusedWorkbookException.limit("单元格样式数", "cell styles", MOST_STYLES);
        }
        switch (xml.getLocalName()) {
            case "numFmt" -> readCode(Xml.number(xml, "numFmtId", 0), Xml.attribute(xml, "formatCode", ""));
            case "xf" -> ids.add(Xml.number(xml, "numFmtId", 0));
            case "cellStyleXfs", "dxfs" -> Xml.skip(xml);
            default -> {
                // Fonts, fills and borders carry no meaning.
            }
        }
    }

    private void readCode(int id, String code) throws RefusedWorkbookException {
        if (code.length() > LONGEST_CODE) {
            throw RefusedWorkbookException.damaged();
        }
        codes.put(id, code);
    }

    /**
     * Whether a style has one of the formats for dates that East Asian editions build in and do not spell out; the
     * Chinese one gives number 58 to whoever types {@code 10-5}.
     */
    boolean isEastAsianDate(int style) {
        int id = id(style);
        return !codes.containsKey(id) && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }

    /** Id of the format of a style. */
    int id(int style) {
        return style < ids.size() ? ids.get(style) : 0;
    }

    /** Code of the format of a style, such as {@code 0.0%}. */
    @Nullable
    String code(int style) {
        String own = codes.get(id(style));
        return own == null ? BuiltinFormats.getBuiltinFormat(id(style)) : own;
    }
}

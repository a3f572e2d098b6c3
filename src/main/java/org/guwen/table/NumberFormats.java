package org.guwen.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Reads the part of a workbook that holds its styles; a workbook without styles has none. */
    static NumberFormats read(@Nullable InputStream stream) throws XMLStreamException {
        NumberFormats formats = new NumberFormats(new ArrayList<>(), new HashMap<>());
        if (stream != null) {
            XMLStreamReader xml = Xml.reader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    formats.read(xml);
                }
            }
        }
        return formats;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "numFmt" -> codes.put(Xml.number(xml, "numFmtId", 0), Xml.attribute(xml, "formatCode", ""));
            case "xf" -> ids.add(Xml.number(xml, "numFmtId", 0));
            case "cellStyleXfs", "dxfs" -> Xml.skip(xml);
            default -> {
                // Fonts, fills and borders carry no meaning.
            }
        }
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

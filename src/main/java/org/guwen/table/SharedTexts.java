package org.guwen.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells share, without fonts and without reading aids.
 *
 * @param texts texts in the order in which cells count them
 */
record SharedTexts(List<String> texts) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads the part of a workbook that holds them; a workbook without texts has none. */
    static SharedTexts read(@Nullable InputStream stream) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (stream != null) {
            XMLStreamReader xml = Xml.reader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml));
                }
            }
        }
        return new SharedTexts(texts);
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); !Xml.isEnd(event, xml, "si"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                } else if (xml.getLocalName().equals("rPh")) {
                    Xml.skip(xml);
                }
            }
        }
        return plain(text.toString());
    }

    /** Characters that XML cannot hold stand in a workbook as {@code _x000D_}. */
    private static String plain(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    String text(int index) {
        return texts.get(index);
    }
}

package org.guwen.table.xlsx;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that cells share, without fonts and without reading aids.
 *
 * @param texts texts in the order in which cells count them
 */
record SharedStrings(List<String> texts) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads the part of a workbook that holds them; a workbook without texts has none. */
    static SharedStrings read(Optional<Reader> part) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (part.isPresent()) {
            XMLStreamReader xml = Xml.reader(part.get());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml));
                }
            }
        }
        return new SharedStrings(texts);
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); !Xml.isEnd(event, xml, "si"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    Xml.appendText(xml, text, SheetCell.LONGEST + 1);
                } else if (xml.getLocalName().equals("rPh")) {
                    Xml.skip(xml);
                }
            }
        }
        return plain(text.toString());
    }

    /** Characters that XML cannot hold stand in a workbook as {@code _x000D_}. */
    static String plain(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(SharedStrings::unescaped) : text;
    }

    private static String unescaped(MatchResult found) {
        char letter = (char) Integer.parseInt(found.group(1), 16);
        boolean meant =
                !Character.isSurrogate(letter) && (!Character.isISOControl(letter) || "\t\n\r".indexOf(letter) >= 0);
        return meant ? Matcher.quoteReplacement(String.valueOf(letter)) : "";
    }

    String text(int index) {
        return texts.get(index);
    }
}

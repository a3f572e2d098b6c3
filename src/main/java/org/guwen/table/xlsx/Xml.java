package org.guwen.table.xlsx;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams of workbook parts, without document types and entities: a workbook needs none, an attack does. */
final class Xml {

    private Xml() {}

    static XMLStreamReader reader(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(text);
    }

    /** Appends the text up to the end of the element that has just started, no further than the limit. */
    static void appendText(XMLStreamReader xml, StringBuilder text, int limit) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                int length = Math.min(xml.getTextLength(), limit - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.max(0, length));
            }
        }
    }

    /** An attribute by its local name. */
    static String attribute(XMLStreamReader xml, String name, String fallback) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return fallback;
    }

    static int number(XMLStreamReader xml, String name, int fallback) {
        String value = attribute(xml, name, "");
        return value.isEmpty() ? fallback : Integer.parseInt(value);
    }

    static boolean isTrue(XMLStreamReader xml, String name) {
        String value = attribute(xml, name, "");
        return value.equals("1") || value.equals("true");
    }

    static boolean isEnd(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** Skips the element that has just started. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}

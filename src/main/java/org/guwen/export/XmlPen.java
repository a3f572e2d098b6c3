package org.guwen.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an indented XML document from top to bottom. Characters that XML cannot hold are replaced. */
final class XmlPen {

    private static final int REPLACEMENT = 0xFFFD;

    private interface Step {
        void write() throws XMLStreamException;
    }

    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    XmlPen() {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    XmlPen open(String element) {
        return write(() -> {
            newLine();
            out.writeStartElement(element);
            depth++;
        });
    }

    XmlPen attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, legal(value)));
    }

    /** Closes an element that holds elements. */
    XmlPen close() {
        return write(() -> {
            depth--;
            newLine();
            out.writeEndElement();
        });
    }

    /** Closes an element that holds nothing but attributes. */
    XmlPen closeEmpty() {
        return write(() -> {
            depth--;
            out.writeEndElement();
        });
    }

    /** An element that holds text alone. */
    XmlPen text(String element, String text) {
        return write(() -> {
            newLine();
            out.writeStartElement(element);
            out.writeCharacters(legal(text));
            out.writeEndElement();
        });
    }

    /** The document; nothing may be added to it. */
    String finish() {
        write(() -> {
            out.writeEndDocument();
            out.close();
        });
        return page + "\n";
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private XmlPen write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    private static String legal(String text) {
        return text.codePoints()
                .map(character -> isLegal(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}

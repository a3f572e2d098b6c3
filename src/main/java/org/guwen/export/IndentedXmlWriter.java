package org.guwen.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an indented XML document from top to bottom. Characters that XML cannot hold are replaced. */
final class IndentedXmlWriter {

    private static final int REPLACEMENT = 0xFFFD;

    private interface Step {
        void write() throws XMLStreamException;
    }

    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    IndentedXmlWriter() {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    IndentedXmlWriter open(String element) {
        return write(() -> {
            newLine();
            out.writeStartElement(element);
            depth++;
        });
    }

    IndentedXmlWriter attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, legal(value)));
    }

    /** Closes an element that holds elements. */
    IndentedXmlWriter close() {
        return write(() -> {
            depth--;
            newLine();
            out.writeEndElement();
        });
    }

    /** Closes an element that holds nothing but attributes. */
    IndentedXmlWriter closeEmpty() {
        return write(() -> {
            depth--;
            out.writeEndElement();
        });
    }

    /** An element that holds text alone. */
    IndentedXmlWriter text(String element, String text) {
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

    private IndentedXmlWriter write(Step step) {
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

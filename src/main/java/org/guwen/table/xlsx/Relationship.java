package org.guwen.table.xlsx;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one part of a workbook says of another.
 *
 * @param id id by which the part names it
 * @param type last word of its type, in lower case; the rest differs between editions of the format
 * @param target part that is meant, relative to the naming part
 * @param external whether something outside the file is meant
 */
record Relationship(String id, String type, String target, boolean external) {

    static List<Relationship> read(Reader text) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(text);
        List<Relationship> relationships = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String type = Xml.attribute(xml, "Type", "");
                relationships.add(new Relationship(
                        Xml.attribute(xml, "Id", ""),
                        type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                        Xml.attribute(xml, "Target", ""),
                        Xml.attribute(xml, "TargetMode", "").equalsIgnoreCase("External")));
            }
        }
        return relationships;
    }

    /** Name of the part that is meant, seen from a part of that name. */
    String targetFrom(String part) {
        Deque<String> path = new ArrayDeque<>();
        String base = target.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        for (String step : (base + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}

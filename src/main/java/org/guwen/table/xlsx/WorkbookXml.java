package org.guwen.table.xlsx;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of contents of a workbook.
 *
 * @param sheets sheets in tab order
 * @param since1904 whether dates count from 1904
 */
record WorkbookXml(List<Sheet> sheets, boolean since1904) {

    /**
     * One sheet.
     *
     * @param name name on the tab
     * @param part id of the part that holds it
     * @param hidden whether people do not see it
     */
    record Sheet(String name, String part, boolean hidden) {}

    static WorkbookXml read(Reader text) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(text);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                sheets.add(sheet(xml));
            } else if (xml.getLocalName().equals("workbookPr")) {
                since1904 = Xml.isTrue(xml, "date1904");
            }
        }
        return new WorkbookXml(List.copyOf(sheets), since1904);
    }

    private static Sheet sheet(XMLStreamReader xml) {
        boolean hidden = !Xml.attribute(xml, "state", "visible").equals("visible");
        return new Sheet(Xml.attribute(xml, "name", ""), Xml.attribute(xml, "id", ""), hidden);
    }
}

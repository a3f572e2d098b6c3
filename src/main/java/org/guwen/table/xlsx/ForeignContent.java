package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds programs and links to the outside in a workbook. Reading never follows them; but a workbook that is kept is
 * opened again by people, whose spreadsheet program would.
 */
final class ForeignContent {

    private static final List<String> PROGRAM_NAMES = List.of(
            "vbaproject", "xl/macrosheets/", "xl/activex/", "xl/embeddings/", "xl/customui", "xl/webextensions/");
    private static final List<String> LINK_NAMES =
            List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/model/", "xl/volatiledependencies");
    private static final List<String> PROGRAM_TYPES =
            List.of("macroenabled", "vbaproject", "activex", "oleobject", "macrosheet", "dialogsheet", "webextension");
    private static final List<String> LINK_TYPES =
            List.of("externallink", "connections+xml", "querytable+xml", "volatiledependencies", "model+data");
    private static final Set<String> PROGRAM_RELATIONS = Set.of(
            "vbaproject",
            "oleobject",
            "package",
            "control",
            "activexcontrolbinary",
            "extensibility",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "dialogsheet",
            "webextension",
            "webextensiontaskpanes");
    private static final Set<String> LINK_RELATIONS = Set.of(
            "externallink",
            "externallinkpath",
            "xlexternallinkpath",
            "connections",
            "querytable",
            "volatiledependencies",
            "powerpivotdata",
            "attachedtemplate");

    private final PackageParts parts;

    ForeignContent(PackageParts parts) {
        this.parts = parts;
    }

    /** Refuses a workbook that holds such content under any name. */
    void check() throws RefusedWorkbookException, IOException, XMLStreamException {
        for (String name : parts.names()) {
            refuse(
                    PROGRAM_NAMES.stream().anyMatch(name::contains),
                    LINK_NAMES.stream().anyMatch(name::contains));
        }
        checkTypes();
        for (String name : parts.names()) {
            if (name.endsWith(".rels")) {
                checkRelationships(parts.relationshipsIn(name));
            }
        }
    }

    private void checkTypes() throws RefusedWorkbookException, IOException, XMLStreamException {
        Optional<Reader> text = parts.text(PackageParts.CONTENT_TYPES);
        if (text.isEmpty()) {
            throw FileKind.ofParts(parts.names()).refusal();
        }
        XMLStreamReader xml = Xml.reader(text.get());
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && isUsed(xml)) {
                String type = Xml.attribute(xml, "ContentType", "").toLowerCase(Locale.ROOT);
                refuse(
                        PROGRAM_TYPES.stream().anyMatch(type::contains),
                        LINK_TYPES.stream().anyMatch(type::contains));
            }
        }
    }

    /** A type for an ending that no part has says nothing: some programs write all they know. */
    private boolean isUsed(XMLStreamReader xml) {
        String ending = Xml.attribute(xml, "Extension", "").toLowerCase(Locale.ROOT);
        return !xml.getLocalName().equals("Default")
                || parts.names().stream().anyMatch(name -> name.endsWith("." + ending));
    }

    /** A hyperlink only leads away when somebody clicks it; every other link is followed on opening. */
    private static void checkRelationships(List<Relationship> relationships) throws RefusedWorkbookException {
        for (Relationship relationship : relationships) {
            String type = relationship.type();
            boolean followed = relationship.external() && !type.equals("hyperlink");
            refuse(PROGRAM_RELATIONS.contains(type), followed || LINK_RELATIONS.contains(type));
        }
    }

    private static void refuse(boolean program, boolean link) throws RefusedWorkbookException {
        if (program) {
            throw RefusedWorkbookException.macro();
        }
        if (link) {
            throw RefusedWorkbookException.externalLink();
        }
    }
}

package org.guwen.table.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook by their names, which are the same in upper and lower case. */
final class PackageParts {

    static final String CONTENT_TYPES = "[content_types].xml";

    private final ZipFile file;
    private final Map<String, ZipArchiveEntry> parts;
    private final XmlBudget budget = new XmlBudget();

    private PackageParts(ZipFile file, Map<String, ZipArchiveEntry> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** The parts of a file. Two of the same name would be read differently by different programs. */
    static PackageParts of(ZipFile file) throws RefusedWorkbookException {
        Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            String name = name(entry.getName());
            if (List.of(name.split("/", -1)).contains("..") || parts.putIfAbsent(name, entry) != null) {
                throw RefusedWorkbookException.damaged();
            }
        }
        return new PackageParts(file, parts);
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** The text of a part, if there is such a part. */
    Optional<Reader> text(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(name(part));
        return entry == null ? Optional.empty() : Optional.of(GuardedXmlReader.of(file.getInputStream(entry), budget));
    }

    /** What a part says of others; the package as a whole is the part without a name. */
    List<Relationship> relationships(String part) throws IOException, XMLStreamException {
        int file = part.lastIndexOf('/') + 1;
        return relationshipsIn(part.substring(0, file) + "_rels/" + part.substring(file) + ".rels");
    }

    List<Relationship> relationshipsIn(String part) throws IOException, XMLStreamException {
        Optional<Reader> text = text(part);
        return text.isEmpty() ? List.of() : Relationship.read(text.get());
    }

    private static String name(String written) {
        String name = written.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }
}

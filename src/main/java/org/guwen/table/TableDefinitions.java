package org.guwen.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guwen.facts.pack.KnowledgeFile;

/**
 * The decision tables this program knows: those of every {@code decision-tables/catalogue.yaml} on the class path, so
 * that a directory or jar adds tables without any code. First come those of the program itself, in the order of its
 * catalogue.
 */
public final class TableDefinitions {

    private static final String RESOURCE = "decision-tables/catalogue.yaml";

    private final Map<String, TableDefinition> byId = new LinkedHashMap<>();

    private TableDefinitions(List<TableDefinition> tables) {
        tables.forEach(table -> byId.put(table.id(), table));
    }

    /** Reads the catalogues when somebody first needs them. */
    private static final class Holder {

        private static final TableDefinitions INSTANCE = load(loader());

        private Holder() {}
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(TableDefinitions.class.getClassLoader());
    }

    /**
     * The tables of this program version.
     *
     * @throws IllegalStateException if a catalogue is wrong; the message says all that is
     */
    public static TableDefinitions get() {
        return Holder.INSTANCE;
    }

    /**
     * Reads every catalogue that a class loader finds.
     *
     * @throws InvalidCatalogueException if one is wrong
     */
    static TableDefinitions load(ClassLoader loader) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        KnowledgeFile.all(RESOURCE, loader).forEach(file -> contents.put(file.source(), file.content()));
        return read(contents);
    }

    /**
     * Reads catalogues.
     *
     * @param contents content by source, in the order in which the tables shall be
     * @throws InvalidCatalogueException if one is wrong
     */
    static TableDefinitions read(Map<String, byte[]> contents) {
        if (contents.isEmpty()) {
            throw new InvalidCatalogueException(List.of(RESOURCE + ": it is not on the class path"));
        }
        CatalogueReader reader = new CatalogueReader();
        contents.forEach(reader::read);
        return new TableDefinitions(reader.tables());
    }

    /** All definitions. */
    public List<TableDefinition> all() {
        return List.copyOf(byId.values());
    }

    /** The definition of that id. */
    public Optional<TableDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The definition of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TableDefinition get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("no table " + id + CatalogueNode.meant(id, byId.keySet())));
    }
}

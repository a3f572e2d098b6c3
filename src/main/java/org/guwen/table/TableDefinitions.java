package org.guwen.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        try {
            List<URL> catalogues = Collections.list(loader.getResources(RESOURCE));
            String own = home() + RESOURCE;
            // The order of the class path is nobody's choice, so addresses decide among those that are not our own.
            catalogues.sort(Comparator.comparing((URL url) -> !url.toString().equals(own))
                    .thenComparing(URL::toString));
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (URL url : catalogues) {
                try (InputStream stream = url.openStream()) {
                    contents.put(url.toString(), stream.readAllBytes());
                }
            }
            return read(contents);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Where the classes of this program are. */
    private static String home() {
        String name = TableDefinitions.class.getName().replace('.', '/') + ".class";
        String address = Objects.requireNonNull(loader().getResource(name)).toString();
        return address.substring(0, address.length() - name.length());
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

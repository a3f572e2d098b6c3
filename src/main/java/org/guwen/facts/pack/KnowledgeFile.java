package org.guwen.facts.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of knowledge: one that came with the program, or one of a knowledge pack, which is a directory or archive on the
 * class path with files of the same names. A pack adds to what the program knows and replaces none of it.
 */
public final class KnowledgeFile {

    private static final YAMLMapper YAML = StrictYaml.builder().build();

    private final String source;
    private final byte[] content;

    private KnowledgeFile(String source, byte[] content) {
        this.source = source;
        this.content = content;
    }

    /**
     * Every file of that name: first that of the program, then those of packs.
     *
     * @param name path from the root of the class path, such as {@code rules/stages.yaml}
     */
    public static List<KnowledgeFile> all(String name) {
        return all(name, loader());
    }

    /** Every file of that name that a class loader finds. */
    public static List<KnowledgeFile> all(String name, ClassLoader loader) {
        String own = home() + name;
        List<KnowledgeFile> files = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(name))) {
                try (InputStream stream = url.openStream()) {
                    files.add(new KnowledgeFile(url.toString(), stream.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        // The order of the class path and the place of a pack are nobody's choice; what it says is the same everywhere.
        files.sort(Comparator.comparing((KnowledgeFile file) -> !file.source.equals(own))
                .thenComparing(file -> file.content, Arrays::compare));
        return List.copyOf(files);
    }

    /**
     * The texts of every file of that name.
     *
     * @throws IllegalStateException if two files have different texts for one key
     */
    public static Map<String, String> texts(String name) {
        return texts(name, loader());
    }

    static Map<String, String> texts(String name, ClassLoader loader) {
        Map<String, String> texts = new HashMap<>();
        for (KnowledgeFile file : all(name, loader)) {
            Properties own = new Properties();
            try (InputStreamReader reader = new InputStreamReader(file.stream(), StandardCharsets.UTF_8)) {
                own.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
            for (String key : own.stringPropertyNames()) {
                String text = own.getProperty(key);
                String earlier = texts.putIfAbsent(key, text);
                if (earlier != null && !earlier.equals(text)) {
                    throw new IllegalStateException(
                            file + ": there is another text of " + key + " already; give yours a key of its own");
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return Map.copyOf(texts);
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(KnowledgeFile.class.getClassLoader());
    }

    /** Where the classes of this program are. */
    private static String home() {
        String name = KnowledgeFile.class.getName().replace('.', '/') + ".class";
        String address = Objects.requireNonNull(loader().getResource(name)).toString();
        return address.substring(0, address.length() - name.length());
    }

    /** Where it was found, for messages. */
    public String source() {
        return source;
    }

    /** What it holds; a copy. */
    public byte[] content() {
        return content.clone();
    }

    /** What it holds, to be read once. */
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /**
     * What it says in YAML.
     *
     * @throws IllegalStateException if it is no YAML of that shape; names the file and the place
     */
    public <T> T read(Class<T> shape) {
        try {
            return YAML.readValue(content, shape);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    source + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String toString() {
        return source;
    }
}

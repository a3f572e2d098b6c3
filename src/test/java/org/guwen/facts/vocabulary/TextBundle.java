package org.guwen.facts.vocabulary;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * A properties file of one language.
 *
 * @param lines keys in the order in which they are written, also those written twice
 * @param texts text of each key
 */
record TextBundle(List<String> lines, Map<String, String> texts) {

    /** The bundle of that name in a language. */
    static TextBundle read(String name, String language) {
        String file = name + language + ".properties";
        Properties properties = new Properties();
        try (InputStream bytes = Objects.requireNonNull(TextBundle.class.getResourceAsStream(file), file)) {
            String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            properties.load(new StringReader(content));
            List<String> lines = content.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            return new TextBundle(
                    lines,
                    properties.stringPropertyNames().stream().collect(toMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return texts.keySet();
    }

    String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }
}

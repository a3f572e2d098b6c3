package org.guwen.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guwen.text.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The knowledge that came with this program and with its knowledge packs: workbooks and the sources of principles. */
public final class ShippedKnowledge {

    /** Rules, and what rules and rows mean: stages, fields, tables, clauses, acts. */
    private static final List<String> PRINCIPLES = List.of(
            "classpath*:rules/**/*.drl",
            "classpath*:rules/*.yaml",
            "classpath*:decision-tables/*.yaml",
            "classpath*:knowledge/*.yaml");

    private ShippedKnowledge() {}

    /**
     * The workbooks of {@code decision-tables/}, by name.
     *
     * @throws IllegalStateException if two have the same name
     */
    public static List<Workbook> workbooks() {
        Map<String, Workbook> byName = new TreeMap<>();
        for (Resource resource : resources("classpath*:decision-tables/*.xlsx")) {
            String name = Objects.requireNonNull(resource.getFilename());
            if (byName.put(name, new Workbook(name, bytes(resource))) != null) {
                throw new IllegalStateException(
                        resource + ": there is another workbook " + name + "; give yours a name of its own");
            }
        }
        return List.copyOf(byName.values());
    }

    /** The sources of {@code rules/}, by name. */
    public static Map<String, String> rules() {
        Map<String, String> sources = new TreeMap<>();
        for (Resource resource : resources(PRINCIPLES.get(0))) {
            sources.put(String.valueOf(resource), new String(bytes(resource), StandardCharsets.UTF_8));
        }
        return sources;
    }

    /** Hash over the sources of {@code rules/} and over the files that say what rules and tables mean. */
    public static String principlesSha256() {
        return Sha256.of(PRINCIPLES.stream()
                .flatMap(pattern -> resources(pattern).stream())
                .map(ShippedKnowledge::bytes)
                .sorted(Arrays::compare)
                .toArray(byte[][]::new));
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

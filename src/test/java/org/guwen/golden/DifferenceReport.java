package org.guwen.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the differences of all cases: like ones are one group with a count and a case to look at. */
final class DifferenceReport {

    private static final Path FILE = Path.of("target/golden-differences.md");
    private static final int SHOWN = 40;
    private static final int WIDEST = 400;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<Difference.Kind, Integer> counts = new TreeMap<>();
    private int cases;
    private int differing;
    private int notAllowed;

    /** Differences with one signature. */
    private static final class Group {

        private final String signature;
        private final boolean isAllowed;
        private final GoldenCase sample;
        private final Difference first;
        private final Map<String, Integer> topics = new TreeMap<>();
        private int count;

        Group(String signature, boolean isAllowed, GoldenCase sample, Difference first) {
            this.signature = signature;
            this.isAllowed = isAllowed;
            this.sample = sample;
            this.first = first;
        }

        void add(Difference difference) {
            count++;
            topics.merge(difference.topic().name(), 1, Integer::sum);
        }
    }

    /** Adds a case. */
    void add(GoldenCase recorded, List<Difference> differences, AllowedDifferences allowed) {
        cases++;
        differing += differences.isEmpty() ? 0 : 1;
        for (Difference difference : differences) {
            boolean isAllowed = allowed.allow(difference, differences);
            notAllowed += isAllowed ? 0 : 1;
            counts.merge(difference.kind(), 1, Integer::sum);
            String signature = difference.signature();
            groups.computeIfAbsent(isAllowed + signature, key -> new Group(signature, isAllowed, recorded, difference))
                    .add(difference);
        }
    }

    /** Number of differences that no entry allows. */
    int notAllowed() {
        return notAllowed;
    }

    /** What was compared, in one line. */
    String summary() {
        return cases + " cases, " + differing + " differ; differences: " + count(Difference.Kind.VALUE)
                + " of value, " + count(Difference.Kind.REASON) + " of reason, " + count(Difference.Kind.ORDER)
                + " of order; " + notAllowed + " not allowed";
    }

    private int count(Difference.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The groups that are not allowed, the largest first, as far as they fit on a screen. */
    String largest() {
        List<Group> open = sorted(false);
        List<String> lines = new ArrayList<>(List.of(summary()));
        open.stream().limit(SHOWN).forEach(group -> lines.add(line(group)));
        if (open.size() > SHOWN) {
            lines.add((open.size() - SHOWN) + " groups more in " + FILE);
        }
        return String.join("\n", lines);
    }

    private static String line(Group group) {
        String signature =
                group.signature.length() > WIDEST ? group.signature.substring(0, WIDEST) + "…" : group.signature;
        return String.format("%6d × %s   [%s]", group.count, signature, group.sample.source());
    }

    private List<Group> sorted(boolean isAllowed) {
        return groups.values().stream()
                .filter(group -> group.isAllowed == isAllowed)
                .sorted(Comparator.<Group>comparingInt(group -> -group.count).thenComparing(group -> group.signature))
                .toList();
    }

    /** Writes {@code target/golden-differences.md}. */
    void write() {
        StringBuilder text = new StringBuilder("# Golden advice: differences\n\n");
        text.append(summary()).append("\n");
        describe(text, "Not allowed", sorted(false));
        describe(text, "Allowed", sorted(true));
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(StringBuilder text, String title, List<Group> groups) {
        text.append("\n## ").append(title).append(" (").append(groups.size()).append(" groups)\n");
        for (Group group : groups) {
            text.append("\n### ")
                    .append(group.count)
                    .append(" × `")
                    .append(group.signature)
                    .append("`\n\n");
            text.append("- topics: ").append(group.topics).append('\n');
            text.append("- for example ").append(group.sample.source()).append(": `");
            text.append(group.first.line()).append("`\n");
            text.append("- facts: `").append(group.sample.facts()).append("`\n");
        }
    }
}

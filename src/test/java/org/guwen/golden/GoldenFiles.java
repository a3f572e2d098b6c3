package org.guwen.golden;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The two files of the golden advice. {@code facts.txt.gz} holds one case a line: source, tab, facts. {@code advice.txt.gz}
 * holds the distinct items of all advice, one a line and the most frequent first, an empty line, and then for every case
 * the numbers of its items in base 36. The same cases give the same bytes.
 */
final class GoldenFiles {

    /** Where the files stand. */
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final Path FACTS = FOLDER.resolve("facts.txt.gz");
    private static final Path ADVICE = FOLDER.resolve("advice.txt.gz");
    private static final int RADIX = 36;

    private GoldenFiles() {}

    /** Writes both files. */
    static void write(List<GoldenCase> cases) {
        List<List<String>> lines = cases.stream()
                .map(recorded ->
                        recorded.advice().stream().map(AdviceItem::line).toList())
                .toList();
        List<String> distinct = byFrequency(lines);
        Map<String, String> numbers = new HashMap<>();
        for (String line : distinct) {
            numbers.put(line, Integer.toString(numbers.size(), RADIX));
        }
        List<String> advice = new ArrayList<>(distinct);
        advice.add("");
        lines.forEach(items -> advice.add(items.stream().map(numbers::get).collect(Collectors.joining(" "))));
        write(ADVICE, advice);
        write(
                FACTS,
                cases.stream()
                        .map(recorded -> recorded.source() + "\t" + recorded.facts())
                        .toList());
    }

    private static List<String> byFrequency(List<List<String>> lines) {
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(items -> items.forEach(line -> counts.merge(line, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Reads both files. */
    static List<GoldenCase> read() {
        List<String> facts = lines(FACTS);
        List<String> advice = lines(ADVICE);
        int distinct = advice.indexOf("");
        List<AdviceItem> items =
                advice.subList(0, distinct).stream().map(AdviceItem::of).toList();
        if (advice.size() - distinct - 1 != facts.size()) {
            throw new IllegalStateException(FACTS + " and " + ADVICE + " are not of one recording");
        }
        List<GoldenCase> cases = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            String[] parts = facts.get(i).split("\t", 2);
            List<AdviceItem> said = Arrays.stream(advice.get(distinct + 1 + i).split(" "))
                    .map(number -> items.get(Integer.parseInt(number, RADIX)))
                    .toList();
            cases.add(new GoldenCase(parts[0], parts[1], said));
        }
        return List.copyOf(cases);
    }

    private static void write(Path file, List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zipped = new SmallestGzip(bytes)) {
            for (String line : lines) {
                zipped.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.createDirectories(FOLDER);
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files are committed, so that size counts for more than the time to write them. */
    private static final class SmallestGzip extends GZIPOutputStream {

        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

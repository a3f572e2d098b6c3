package org.guwen.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The differences that are meant: {@code allowed-differences.yaml}, which also says how an entry is written. */
final class AllowedDifferences {

    private static final Path FILE = GoldenFiles.FOLDER.resolve("allowed-differences.yaml");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> used = ConcurrentHashMap.newKeySet();

    /**
     * An entry of the list. All patterns must match the whole text.
     *
     * @param kind what differs
     * @param topic topic of the case, any if {@code null}
     * @param item pattern of what it is said of
     * @param before pattern of what was recorded, anything if {@code null}
     * @param after pattern of what is said today, anything if {@code null}
     * @param beside pattern of the line of another difference that the same case must have, none if {@code null}
     * @param reason why the difference is right
     */
    private record EntryText(
            Difference.@Nullable Kind kind,
            @Nullable Topic topic,
            @Nullable String item,
            @Nullable String before,
            @Nullable String after,
            @Nullable String beside,
            @Nullable String reason) {}

    /** An entry with its patterns. */
    private record Entry(
            EntryText text,
            Pattern item,
            Pattern before,
            Pattern after,
            @Nullable Pattern beside) {

        static Entry of(EntryText text) {
            if (text.kind() == null || text.item() == null || text.reason() == null) {
                throw new IllegalArgumentException("an allowed difference has kind, item and reason: " + text);
            }
            String any = ".*";
            return new Entry(
                    text,
                    Pattern.compile(text.item()),
                    Pattern.compile(text.before() == null ? any : text.before()),
                    Pattern.compile(text.after() == null ? any : text.after()),
                    text.beside() == null ? null : Pattern.compile(text.beside()));
        }

        boolean allows(Difference difference, List<Difference> ofCase) {
            return text.kind() == difference.kind()
                    && (text.topic() == null || text.topic() == difference.topic())
                    && item.matcher(difference.item()).matches()
                    && before.matcher(difference.before()).matches()
                    && after.matcher(difference.after()).matches()
                    && (beside == null
                            || ofCase.stream()
                                    .filter(other -> !other.equals(difference))
                                    .anyMatch(other ->
                                            beside.matcher(other.line()).matches()));
        }
    }

    private AllowedDifferences(EntryText[] entries) {
        Arrays.stream(entries).map(Entry::of).forEach(this.entries::add);
    }

    /** Reads the list of the repository. */
    static AllowedDifferences load() {
        try {
            return of(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list. */
    static AllowedDifferences of(String yaml) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new AllowedDifferences(mapper.readValue(yaml, EntryText[].class));
    }

    /**
     * Whether an entry allows the difference. Every entry that does counts as used.
     *
     * @param ofCase all differences of the case
     */
    boolean allow(Difference difference, List<Difference> ofCase) {
        boolean isAllowed = false;
        for (Entry entry : entries) {
            if (entry.allows(difference, ofCase)) {
                used.add(entry);
                isAllowed = true;
            }
        }
        return isAllowed;
    }

    /** Entries that allowed nothing so far. */
    List<String> unused() {
        return entries.stream()
                .filter(entry -> !used.contains(entry))
                .map(entry -> entry.text().toString())
                .toList();
    }
}

package org.guwen.advice.act;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.code.Audience;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * Whom notes are meant for, and whether they only explain (AMB-56): {@code knowledge/notices.yaml}. Rows are for the audience that the column of their
 * table names, unless they are listed; a note of the text bundles that is not listed stays in the store.
 */
public final class NoticeCatalogue {

    private static final String RESOURCE = "knowledge/notices.yaml";
    private static final NoticeCatalogue INSTANCE = load();

    private final Map<String, Audience> audiences;
    private final Set<String> explaining;

    private NoticeCatalogue(Map<String, Audience> audiences, Set<String> explaining) {
        this.audiences = audiences;
        this.explaining = explaining;
    }

    private record Entry(
            String code, Audience audience, @Nullable Boolean explains) {}

    /** The notes of this program version. */
    public static NoticeCatalogue get() {
        return INSTANCE;
    }

    /** Whom a note of the text bundles is meant for. */
    public Audience ofNotice(String code) {
        return Objects.requireNonNullElse(audiences.get(code), Audience.INTERNAL);
    }

    /**
     * Whom the note of a row is meant for.
     *
     * @param code table and row, such as {@code product_screen.PS-01}
     * @param ofColumn audience that the column names
     */
    public Audience ofRow(String code, Audience ofColumn) {
        return Objects.requireNonNullElse(audiences.get(code), ofColumn);
    }

    /** Whether a note only says why things are done as they are: who wants no reasons does not get it. */
    public boolean explains(String code) {
        return explaining.contains(code);
    }

    /** The codes that are listed. */
    public Set<String> codes() {
        return audiences.keySet();
    }

    private static NoticeCatalogue load() {
        Map<String, Audience> audiences = new HashMap<>();
        Set<String> explaining = new HashSet<>();
        for (KnowledgeFile file : KnowledgeFile.all(RESOURCE)) {
            for (Entry entry : file.read(Entry[].class)) {
                if (audiences.put(entry.code(), entry.audience()) != null) {
                    throw new IllegalStateException(file + ": " + entry.code() + " stands twice");
                }
                if (Boolean.TRUE.equals(entry.explains())) {
                    explaining.add(entry.code());
                }
            }
        }
        return new NoticeCatalogue(Map.copyOf(audiences), Set.copyOf(explaining));
    }
}

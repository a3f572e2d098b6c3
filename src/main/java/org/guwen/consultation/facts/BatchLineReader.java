package org.guwen.consultation.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.facts.CaseFacts;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads lines of a batch, as strictly as {@link FactsReader} reads the facts of one case. */
@Component
public final class BatchLineReader {

    private static final int LONGEST_KEY = 200;
    private static final String KEY = "key";
    private static final String FACTS = "facts";
    private static final Set<String> MEMBERS = new TreeSet<>(List.of(KEY, FACTS));

    private final JsonTree.Parser parser = new JsonTree.Parser();
    private final Map<Class<?>, Shape> shapes = Shape.of(CaseFacts.class);
    private final Messages messages = new Messages(FactsReader.class, "mistakes");
    private final FactNames names = new FactNames();

    /**
     * Reads a line.
     *
     * @param line one JSON object with {@code facts} and, if the caller wants, a {@code key}
     * @param locale language of its mistakes
     * @throws ProblemException if it is no JSON object
     */
    public BatchLine read(byte[] line, Locale locale) {
        JsonTree tree = parse(line);
        JsonNode root = tree.root();
        String key = root.path(KEY).isString() ? root.path(KEY).stringValue() : null;
        boolean isUsable = key != null && !key.isBlank() && key.length() <= LONGEST_KEY && isStorable(key);
        return new BatchLine(isUsable ? key : null, () -> facts(tree, isUsable, locale));
    }

    private JsonTree parse(byte[] line) {
        try {
            return parser.parse(line);
        } catch (JacksonException e) {
            var place = e.getLocation();
            var detail = place != null && place.getColumnNr() > 0
                    ? messages.wording("line.unreadable", place.getColumnNr())
                    : messages.wording("body.empty");
            throw new ProblemException(ProblemType.UNREADABLE_BODY, detail);
        }
    }

    private CaseFacts facts(JsonTree tree, boolean isKeyUsable, Locale locale) {
        Mistakes mistakes = new Mistakes(messages, locale);
        tree.duplicates().forEach(pointer -> mistakes.add(pointer, ProblemCode.DUPLICATE_FIELD, "duplicate"));
        JsonNode root = tree.root();
        if (!root.isObject()) {
            mistakes.add("", ProblemCode.WRONG_TYPE, "line.object");
        } else {
            root.propertyNames().stream()
                    .filter(name -> !MEMBERS.contains(name))
                    .forEach(name -> unknown(name, mistakes));
            if (root.hasNonNull(KEY) && !isKeyUsable) {
                mistakes.add("/" + KEY, ProblemCode.OUT_OF_DOMAIN, "line.key", LONGEST_KEY);
            }
            if (!root.hasNonNull(FACTS)) {
                mistakes.add("/" + FACTS, ProblemCode.REQUIRED, "required", FACTS);
            }
        }
        Object facts = root.hasNonNull(FACTS) ? facts(root.path(FACTS), mistakes) : null;
        mistakes.asProblem().ifPresent(problem -> {
            throw problem;
        });
        return (CaseFacts) Objects.requireNonNull(facts, "no facts and no mistake");
    }

    private @Nullable Object facts(JsonNode facts, Mistakes mistakes) {
        String pointer = "/" + FACTS;
        JsonNode permitted = FactsReader.withoutPolicy(facts, pointer, mistakes);
        return new RecordReader(shapes, names, mistakes).record(CaseFacts.class, permitted, pointer);
    }

    private static void unknown(String name, Mistakes mistakes) {
        String nearest = NearestName.of(name, MEMBERS).orElse("");
        String key = nearest.isEmpty() ? "field" : "field.near";
        mistakes.add(JsonTree.member("", name), ProblemCode.UNKNOWN_FIELD, key, name, nearest);
    }

    /** Whether every database can keep it. */
    private static boolean isStorable(String key) {
        return key.chars().noneMatch(letter -> letter < ' ' || Character.isSurrogate((char) letter));
    }
}

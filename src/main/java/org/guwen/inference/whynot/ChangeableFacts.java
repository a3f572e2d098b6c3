package org.guwen.inference.whynot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;

/** Facts that somebody can bring about, and to which value: {@code rules/changeable-facts.yaml}. */
final class ChangeableFacts {

    private static final String RESOURCE = "rules/changeable-facts.yaml";
    private static final ChangeableFacts INSTANCE = load();

    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    private record Document(List<Line> facts) {}

    private record Line(String field, List<String> to) {}

    private ChangeableFacts() {}

    static ChangeableFacts get() {
        return INSTANCE;
    }

    private static ChangeableFacts load() {
        ChangeableFacts facts = new ChangeableFacts();
        for (KnowledgeFile file : KnowledgeFile.all(RESOURCE)) {
            for (Line line : file.read(Document.class).facts()) {
                Field field = Vocabulary.get().field(line.field());
                List<Object> to =
                        line.to().stream().map(text -> value(field, text)).toList();
                if (facts.values.put(line.field(), to) != null) {
                    throw new IllegalStateException(RESOURCE + ": " + line.field() + " stands twice");
                }
            }
        }
        return facts;
    }

    private static Object value(Field field, String text) {
        return switch (field.kind()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case ENUM ->
                field.constants().stream()
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(RESOURCE + ": " + field.path() + " has no value " + text));
            default ->
                throw new IllegalStateException(RESOURCE + ": " + field.path() + " cannot be changed to a value");
        };
    }

    /** Whether somebody can bring a fact about. */
    boolean contains(String field) {
        return values.containsKey(field);
    }

    /** The values that a fact can be brought to. */
    List<Object> of(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The paths of all. */
    List<String> fields() {
        return List.copyOf(values.keySet());
    }
}

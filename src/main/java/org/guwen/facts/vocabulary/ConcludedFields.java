package org.guwen.facts.vocabulary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.facts.code.Topic;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * The fields that rules and rows conclude, read from {@code rules/concluded-fields.yaml}. Every file of that name on the
 * class path counts, so that a directory or an archive adds fields by data alone.
 */
final class ConcludedFields {

    private static final String RESOURCE = "rules/concluded-fields.yaml";

    private ConcludedFields() {}

    /**
     * One line of the file.
     *
     * @param field path of the field
     * @param type simple name of an enumeration of facts, or {@code BOOLEAN}, {@code INTEGER}, {@code DECIMAL}, {@code
     *     DATE}, {@code TEXT}; {@code null} for a field that is told and may be concluded anew
     * @param set whether it holds a set of constants
     * @param unit unit of a number
     * @param max largest number
     * @param scale decimals of a number
     * @param merge which value counts if several are concluded; {@code null}: they must agree
     * @param defaultValue value that counts if none is concluded
     */
    record Line(
            String field,
            @Nullable String type,
            @Nullable Boolean set,
            @Nullable String unit,
            @Nullable Double max,
            @Nullable Integer scale,
            Field.@Nullable Merge merge,
            @Nullable String defaultValue) {}

    private record Document(List<Line> fields) {}

    /** All lines, the shipped ones first. */
    static List<Line> load() {
        return KnowledgeFile.all(RESOURCE).stream()
                .flatMap(file -> file.read(Document.class).fields().stream())
                .toList();
    }

    /** The fields with a type of their own, by path. */
    static Map<String, Field> fields(List<Line> lines) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.type() == null) {
                continue;
            }
            if (!line.field().startsWith(Field.DERIVED)) {
                throw new IllegalStateException(RESOURCE + ": " + line.field() + " should begin with " + Field.DERIVED
                        + ", for nobody is asked for it");
            }
            if (fields.put(line.field(), field(line, line.type())) != null) {
                throw new IllegalStateException(RESOURCE + ": " + line.field() + " stands twice");
            }
        }
        return fields;
    }

    private static Field field(Line line, String type) {
        Class<? extends Enum<?>> options =
                Arrays.stream(Field.Kind.values()).anyMatch(kind -> kind.name().equals(type))
                        ? null
                        : options(line, type);
        Field.Kind kind = options == null
                ? Field.Kind.valueOf(type)
                : Boolean.TRUE.equals(line.set()) ? Field.Kind.SET : Field.Kind.ENUM;
        Domain domain = new Domain(
                line.max() == null ? Domain.ANY.max() : line.max(),
                line.scale() == null ? Domain.ANY.scale() : line.scale(),
                line.unit() == null ? "" : line.unit(),
                Domain.ANY.maxLength(),
                Domain.ANY.minItems(),
                Domain.ANY.maxItems(),
                "");
        Field plain = new Field(
                line.field(), kind, options, domain, Set.of(Topic.values()), situation -> null, Field.Concluding.NEVER);
        return plain.concluding(new Field.Concluding(true, line.merge(), value(plain, line.defaultValue())));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> options(Line line, String type) {
        try {
            return (Class<? extends Enum<?>>) Class.forName(Topic.class.getPackageName() + "." + type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    RESOURCE + ": " + line.field() + " has the type " + type + ", which is no enumeration of facts", e);
        }
    }

    /** A default as it stands in the file. */
    static @Nullable Object value(Field field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (field.kind()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case ENUM -> constant(field, text);
            case SET -> text.isEmpty() ? Set.of() : Set.of(constant(field, text));
            case INTEGER, DECIMAL -> new BigDecimal(text);
            case DATE, TIME, TEXT ->
                throw new IllegalStateException(RESOURCE + ": " + field.path() + " cannot have a default");
        };
    }

    private static Enum<?> constant(Field field, String name) {
        return field.constants().stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        RESOURCE + ": " + field.path() + " has the default " + name + ", which is none of its values"));
    }
}

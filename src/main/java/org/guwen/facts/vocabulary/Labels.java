package org.guwen.facts.vocabulary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.text.LocalizedText;

/**
 * What fields and enumeration constants are called in Chinese and English. The root locale gives the stable keys, which
 * also stand in for a label that is missing.
 */
public final class Labels {

    private static final String BUNDLE = "org/guwen/facts/vocabulary/labels_";

    private static final Labels INSTANCE = new Labels();

    private final Map<String, String> chinese = KnowledgeFile.texts(BUNDLE + "zh.properties");
    private final Map<String, String> english = KnowledgeFile.texts(BUNDLE + "en.properties");

    private Labels() {}

    /** The labels of this program version. */
    public static Labels get() {
        return INSTANCE;
    }

    /** Label of a field, such as {@code 反馈渠道}. */
    public String of(Field field, Locale locale) {
        return text(field.labelKey(), locale, field.path());
    }

    /** Label of a constant of a fact or advice enumeration. */
    public String of(Enum<?> constant, Locale locale) {
        String type = constant.getDeclaringClass().getSimpleName();
        return text("enum." + type + "." + constant.name(), locale, constant.name());
    }

    /** Label of an enumeration as a whole, such as {@code 严重度}. */
    public String of(Class<? extends Enum<?>> type, Locale locale) {
        return text("enum." + type.getSimpleName(), locale, type.getSimpleName());
    }

    /** Details of a text with their constants in the words of a language. */
    public Map<String, Object> worded(Map<String, Object> details, Locale locale) {
        Map<String, Object> words = new LinkedHashMap<>(details);
        words.replaceAll((name, value) -> value instanceof Enum<?> constant ? of(constant, locale) : value);
        return words;
    }

    /** The words for all constants: by the name of the enumeration, then by key. */
    public Map<String, Map<String, String>> constants(Locale locale) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        chinese.keySet().stream()
                .map(key -> key.split("\\."))
                .filter(key -> key.length == 3 && key[0].equals("enum"))
                .forEach(key -> words.computeIfAbsent(key[1], type -> new TreeMap<>())
                        .put(key[2], text(String.join(".", key), locale, key[2])));
        return words;
    }

    /** The question that asks a person for the field. */
    public String question(Field field, Locale locale) {
        return text(field.labelKey() + ".question", locale, field.path());
    }

    /** A text by its key in the bundle, such as {@code field.complaint.channel}, if there is one. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable((LocalizedText.isEnglish(locale) ? english : chinese).get(key));
    }

    private String text(String key, Locale locale, String fallback) {
        return locale.getLanguage().isEmpty() ? fallback : find(key, locale).orElse(fallback);
    }
}

package org.guwen.consultation.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;

/** What fields, questions and options are called, by their path in the request. */
final class FactNames {

    // Tables speak of one project and of one issue; the request holds lists of them.
    private static final Map<String, String> SPOKEN = Map.of(
            "projects.", "project.",
            "complaint.issues.charge", "charge",
            "complaint.issues.", "complaint.");

    private final Labels labels = Labels.get();

    Optional<LocalizedText> field(String path) {
        return first(path, "");
    }

    Optional<LocalizedText> question(String path) {
        return first(path, ".question");
    }

    LocalizedText option(Enum<?> constant) {
        String key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return find(key).orElseGet(() -> LocalizedText.same(constant.name()));
    }

    /** The key of the option that somebody called by its label. */
    Optional<String> optionCalled(String label, Class<?> type) {
        return Stream.of(Objects.requireNonNullElse(type.getEnumConstants(), new Object[0]))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> isCalled(label.strip(), option(constant)))
                .map(Enum::name)
                .findFirst();
    }

    private static boolean isCalled(String label, LocalizedText name) {
        return label.equals(name.zh()) || label.equalsIgnoreCase(name.en());
    }

    private Optional<LocalizedText> first(String path, String suffix) {
        return List.of(path, spoken(path)).stream()
                .map(name -> find("field." + name + suffix))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalizedText> find(String key) {
        return labels.find(key, Locale.CHINESE)
                .flatMap(zh -> labels.find(key, Locale.ENGLISH).map(en -> new LocalizedText(zh, en)));
    }

    private static String spoken(String path) {
        return SPOKEN.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(entry -> entry.getValue() + path.substring(entry.getKey().length()))
                .orElse(path);
    }
}

package org.guwen.consultation.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.problem.Messages;
import org.guwen.problem.Wording;

/** What fields, questions and options are called, by their path in the request. */
final class FactNames {

    // Tables speak of one project and of one issue; the request holds lists of them.
    private static final Map<String, String> SPOKEN = Map.of(
            "projects.", "project.",
            "complaint.issues.charge", "charge",
            "complaint.issues.", "complaint.");

    private final Messages labels = new Messages(Labels.class, "labels");

    Optional<Wording> field(String path) {
        return first(path, "");
    }

    Optional<Wording> question(String path) {
        return first(path, ".question");
    }

    Wording option(Enum<?> constant) {
        String key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return labels.find(key).orElseGet(() -> new Wording(constant.name(), constant.name()));
    }

    /** The key of the option that somebody called by its label. */
    Optional<String> optionCalled(String label, Class<?> type) {
        return Stream.of(Objects.requireNonNullElse(type.getEnumConstants(), new Object[0]))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> isCalled(label.strip(), option(constant)))
                .map(Enum::name)
                .findFirst();
    }

    private static boolean isCalled(String label, Wording name) {
        return label.equals(name.zh()) || label.equalsIgnoreCase(name.en());
    }

    private Optional<Wording> first(String path, String suffix) {
        return List.of(path, spoken(path)).stream()
                .map(name -> labels.find("field." + name + suffix))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String spoken(String path) {
        return SPOKEN.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(entry -> entry.getValue() + path.substring(entry.getKey().length()))
                .orElse(path);
    }
}

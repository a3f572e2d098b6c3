package org.guwen.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.facts.Labels;
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

package org.guwen.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.guwen.advice.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Tells the basis of a rule from the clauses it cites: a principle if it cites the practice text, else the law, a
 * standard, or our reading.
 *
 * @param basisOf basis of a clause id
 */
public record ClauseKinds(Function<String, Basis> basisOf) {

    /** The basis of a rule that cites these clauses. */
    Basis basis(List<String> cited) {
        List<Basis> bases = cited.stream().map(basisOf).distinct().toList();
        return bases.contains(Basis.PRINCIPLE)
                ? Basis.PRINCIPLE
                : bases.stream().min(Basis::compareTo).orElse(Basis.PRINCIPLE);
    }

    /** Clause ids in the {@code @clause} annotation of a rule; the engine keeps its quotation marks. */
    static List<String> cited(@Nullable Object annotation) {
        return annotation == null
                ? List.of()
                : Arrays.stream(annotation.toString().replace("\"", "").split(","))
                        .map(String::strip)
                        .toList();
    }
}

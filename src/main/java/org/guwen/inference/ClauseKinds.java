package org.guwen.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.guwen.advice.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Tells the basis of a rule from the clauses it cites.
 *
 * @param basisOf basis of a clause id
 */
public record ClauseKinds(Function<String, Basis> basisOf) {

    /** The basis of a rule that cites these clauses. */
    Basis basis(List<String> cited) {
        return Basis.strongest(cited.stream().map(basisOf)).orElse(Basis.PRINCIPLE);
    }

    /** Clause ids in the {@code @clause} annotation of a rule; the engine keeps its quotation marks. */
    static List<String> cited(@Nullable Object annotation) {
        return annotation == null
                ? List.of()
                : Arrays.stream(annotation.toString().replace("\"", "").split(","))
                        .map(String::strip)
                        .toList();
    }

    /** The text of an annotation of a rule, empty if there is none; the engine keeps its quotation marks. */
    static String text(@Nullable Object annotation) {
        return annotation == null ? "" : annotation.toString().replace("\"", "").strip();
    }
}

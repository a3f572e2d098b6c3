package org.guwen.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type address of the help page
 * @param title constant title of the type
 * @param status HTTP status
 * @param detail explanation of this case
 * @param instance address that was asked
 * @param errors single mistakes, empty if there are none to name
 * @param members further members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<ProblemError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** Renders a problem in the language of a locale. */
    public static ProblemDocument of(ProblemException problem, Locale locale, @Nullable String instance) {
        ProblemType type = problem.type();
        return new ProblemDocument(
                type.address(),
                type.title().in(locale),
                type.status().value(),
                problem.detail().in(locale),
                instance,
                problem.errors(),
                problem.members());
    }

    /** A failure of ours: the id finds it in the log, and nothing else leaves the house. */
    static ProblemDocument internal(Locale locale, @Nullable String instance, String id) {
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return new ProblemDocument(
                type.address(),
                type.title().in(locale),
                type.status().value(),
                null,
                instance,
                List.of(),
                Map.of("id", id));
    }
}

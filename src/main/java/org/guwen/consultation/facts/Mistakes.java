package org.guwen.consultation.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;

/** Everything found wrong with the facts of one request, in the order of the request. */
final class Mistakes {

    // Nobody reads more, and a hostile body must not buy a long answer.
    private static final int LISTED = 100;

    private final Messages messages;
    private final Locale locale;
    private final List<ProblemError> errors = new ArrayList<>();
    private int count;

    Mistakes(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void add(String pointer, ProblemCode code, String key, Object... arguments) {
        count++;
        if (!isFull()) {
            errors.add(new ProblemError(pointer, code, messages.text(locale, key, arguments)));
        }
    }

    /** A text in the language in which the mistakes are told. */
    String text(String key) {
        return messages.text(locale, key);
    }

    /** Whether further mistakes are only counted. */
    boolean isFull() {
        return errors.size() == LISTED;
    }

    Optional<ProblemException> asProblem() {
        if (count == 0) {
            return Optional.empty();
        }
        var detail = messages.wording(count > LISTED ? "detail.many" : "detail", count, LISTED);
        return Optional.of(new ProblemException(ProblemType.INVALID_FACTS, detail, errors));
    }
}

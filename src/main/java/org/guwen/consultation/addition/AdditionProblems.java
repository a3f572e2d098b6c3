package org.guwen.consultation.addition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What is wrong with what somebody wants to add to a consultation, every mistake at once. */
final class AdditionProblems {

    /** Most characters of a text. */
    static final int LONGEST = 2_000;

    private static final Messages MESSAGES = new Messages(AdditionProblems.class, "additions");

    private final Locale locale;
    private final List<ProblemError> errors = new ArrayList<>();

    AdditionProblems(Locale locale) {
        this.locale = locale;
    }

    /** A problem that is not one of the content. */
    static ProblemException of(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, text(key, arguments));
    }

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.wording(key, arguments);
    }

    void add(String pointer, ProblemCode code, String key, Object... arguments) {
        errors.add(new ProblemError(pointer, code, MESSAGES.text(locale, key, arguments)));
    }

    void require(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, ProblemCode.REQUIRED, "required", pointer.substring(1));
        }
    }

    /** A text that is there has something to say, and ends somewhere. */
    void checkText(String pointer, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            add(pointer, ProblemCode.OUT_OF_DOMAIN, "length", LONGEST);
        }
    }

    /**
     * Lets content pass in which nothing is wrong.
     *
     * @throws ProblemException with all mistakes, if there are any
     */
    void refuse() {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, MESSAGES.wording("invalid", errors.size()), errors);
        }
    }
}

package org.guwen.problem;

import java.util.List;
import java.util.Map;
import org.guwen.text.LocalizedText;

/** A request that cannot be served, by the caller's mistake or ours, with everything its problem document says. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient LocalizedText detail;
    private final transient List<ProblemError> errors;
    private final transient Map<String, Object> members;

    /** A problem with its explanation already in the caller's language. */
    public ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        this(type, LocalizedText.same(detail), errors, Map.of());
    }

    /** A problem without single mistakes. */
    public ProblemException(ProblemType type, LocalizedText detail) {
        this(type, detail, List.of(), Map.of());
    }

    /** A problem with single mistakes. */
    public ProblemException(ProblemType type, LocalizedText detail, List<ProblemError> errors) {
        this(type, detail, errors, Map.of());
    }

    /**
     * A problem with further members of the document.
     *
     * @param members named parts beyond RFC 9457, such as the current state
     */
    public ProblemException(
            ProblemType type, LocalizedText detail, List<ProblemError> errors, Map<String, Object> members) {
        super(type.slug() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    /** Kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong in this case. */
    public LocalizedText detail() {
        return detail;
    }

    /** Single mistakes, in the order of the request. */
    public List<ProblemError> errors() {
        return errors;
    }

    /** Further members of the document. */
    public Map<String, Object> members() {
        return members;
    }
}

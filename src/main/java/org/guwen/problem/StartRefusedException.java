package org.guwen.problem;

import org.jspecify.annotations.Nullable;

/** Something in the surroundings does not let the service start; says in one sentence what, and in another what to do. */
public final class StartRefusedException extends RuntimeException {

    private final String action;

    /** A refusal with what to do about it. */
    public StartRefusedException(String message, String action) {
        this(message, action, null);
    }

    /** A refusal with what to do about it and what caused it. */
    public StartRefusedException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do. */
    public String action() {
        return action;
    }
}

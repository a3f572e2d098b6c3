package org.guwen.ruleset;

import java.util.List;

/** The workbooks of a release cannot be read, or lack tables: such a release is never in force. */
public final class UnreadableReleaseException extends IllegalStateException {

    private final transient List<String> faults;

    UnreadableReleaseException(String message, List<String> faults) {
        super(message + " " + faults);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, one by one. */
    public List<String> faults() {
        return faults;
    }
}

package org.guwen.golden;

import org.guwen.facts.code.Topic;

/**
 * One difference between the recorded advice on a case and that of today.
 *
 * @param kind what differs
 * @param topic topic of the case
 * @param item what it is said of, such as {@code issue[0].action APOLOGISE}
 * @param before what was recorded, {@link #NOTHING} if nothing
 * @param after what is said today, {@link #NOTHING} if nothing
 */
record Difference(Kind kind, Topic topic, String item, String before, String after) {

    /** Stands for what is not said. */
    static final String NOTHING = "(none)";

    /** What differs. */
    enum Kind {
        /** What is said. */
        VALUE,
        /** Why it is said: the reasons that went and those that came. */
        REASON,
        /** The order in which the same is said. */
        ORDER
    }

    /** The difference as one line, with all positions, amounts and dates struck, so that like ones are one. */
    String signature() {
        return line().replaceAll("\\d{4}-\\d\\d-\\d\\d", "<date>")
                .replaceAll("(?<![\\w-])\\d+(?:\\.\\d+)?(?![\\w-])", "#");
    }

    /** The difference as one line. */
    String line() {
        return kind + " " + item + ": " + before + " -> " + after;
    }
}

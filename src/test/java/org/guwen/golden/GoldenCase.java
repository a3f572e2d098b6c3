package org.guwen.golden;

import java.util.List;
import org.guwen.facts.code.Topic;

/**
 * A recorded case.
 *
 * @param source where the case comes from, such as {@code random/COMPLAINT/17}
 * @param facts the facts in JSON, with the business date
 * @param advice the advice at the time of recording
 */
record GoldenCase(String source, String facts, List<AdviceItem> advice) {

    /** Copies the list. */
    GoldenCase {
        advice = List.copyOf(advice);
    }

    /** Topic of the case, as the advice tells it. */
    Topic topic() {
        return advice.stream()
                .filter(item -> item.section().equals("topic"))
                .map(item -> Topic.valueOf(item.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no topic: " + source));
    }
}

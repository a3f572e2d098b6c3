package org.guwen.impact;

import java.time.OffsetDateTime;
import org.guwen.consultation.recorded.Masking;
import org.guwen.journal.RecordedFacts;
import org.guwen.text.CanonicalForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes two records the same case: a hash of everything that can matter to their answers.
 *
 * @param high the first half of its bits
 * @param low the second half
 */
record CaseKey(long high, long low) {

    private static final int DIGITS = 16;
    private static final String MASKED = "**";
    /**
     * Key of a record.
     *
     * @param keptAt when it was written if that can matter, else {@code null}
     */
    static CaseKey of(RecordedFacts recorded, @Nullable OffsetDateTime keptAt, JsonMapper json) {
        String hash = CanonicalForm.sha256(
                recorded.topic().name(), recorded.asOf(), keptAt, nameless(recorded.facts(), json));
        return new CaseKey(
                Long.parseUnsignedLong(hash, 0, DIGITS, 16), Long.parseUnsignedLong(hash, DIGITS, 2 * DIGITS, 16));
    }

    /** The facts without what is of the request alone, and without whose they are. */
    private static String nameless(String facts, JsonMapper json) {
        if (!(json.readTree(facts) instanceof ObjectNode tree)) {
            return facts;
        }
        tree.remove("requestId");
        for (String pointer : Masking.identifying()) {
            JsonPointer place = JsonPointer.compile(pointer);
            if (tree.at(place).isString() && tree.at(place.head()) instanceof ObjectNode holder) {
                holder.put(place.last().getMatchingProperty(), MASKED);
            }
        }
        return tree.toString();
    }
}

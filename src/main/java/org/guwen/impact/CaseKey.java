package org.guwen.impact;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.guwen.journal.RecordedFacts;
import org.guwen.text.CanonicalForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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
    /** Texts that are masked before facts are kept, as the advice does not depend on what they say. */
    private static final Map<String, Set<String>> IDENTIFYING =
            Map.of("customer", Set.of("name", "id"), "vehicle", Set.of("vin", "plate"));

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
        IDENTIFYING.forEach((block, members) -> {
            JsonNode held = tree.get(block);
            if (held instanceof ObjectNode object) {
                members.stream()
                        .filter(member -> object.path(member).isString())
                        .forEach(member -> object.put(member, MASKED));
            }
        });
        return tree.toString();
    }
}

package org.guwen.inference.possible;

import java.util.Map;
import org.guwen.facts.Records;

/**
 * Conclusions that are meant.
 *
 * @param kind kind of conclusion
 * @param parts what its parts must be, by name; any other part may be anything
 */
public record ConclusionPattern(Class<? extends Record> kind, Map<String, Object> parts) {

    /** Copies the parts. */
    public ConclusionPattern {
        parts = Map.copyOf(parts);
    }

    /** Whether a fact is meant, or may be. */
    boolean matches(PossibleFact fact) {
        return fact.type() == kind
                && parts.entrySet().stream().allMatch(part -> {
                    Object value = fact.part(Records.position(kind, part.getKey()));
                    return value instanceof Unsettled || part.getValue().equals(value);
                });
    }

    /** Whether a conclusion is meant. */
    public boolean isMeant(Record conclusion) {
        return conclusion.getClass() == kind
                && parts.entrySet().stream()
                        .allMatch(part -> part.getValue()
                                .equals(Records.values(conclusion).get(Records.position(kind, part.getKey()))));
    }
}

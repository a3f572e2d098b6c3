package org.guwen.inference.possible;

import org.guwen.facts.RecordShape;
import org.guwen.facts.Records;
import java.util.Map;

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
        RecordShape shape = RecordShape.of(kind);
        return fact.type() == kind
                && parts.entrySet().stream().allMatch(part -> {
                    Object value = fact.part(shape.position(part.getKey()));
                    return value instanceof Unsettled || part.getValue().equals(value);
                });
    }

    /** Whether a conclusion is meant. */
    public boolean isMeant(Record conclusion) {
        RecordShape shape = RecordShape.of(kind);
        return conclusion.getClass() == kind
                && parts.entrySet().stream()
                        .allMatch(part -> part.getValue()
                                .equals(Records.values(conclusion).get(shape.position(part.getKey()))));
    }
}

package org.guwen.inference.principle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;

/**
 * Types of the values that facts with a {@code field} and a {@code value} hold. The compiler knows only that a value is an
 * object, and a comparison with one of the wrong type is never true and says nothing.
 */
@FunctionalInterface
public interface FieldTypes {

    /** Type of the value of a field, by its path, such as {@code complaint.channel}; empty if there is no such field. */
    Optional<Class<?>> typeOf(String path);

    /** The fields of the vocabulary. */
    static FieldTypes ofVocabulary() {
        return path -> Vocabulary.get().find(path).map(FieldTypes::type);
    }

    private static Class<?> type(Field field) {
        Class<?> options = field.options();
        return switch (field.kind()) {
            case BOOLEAN -> Boolean.class;
            case ENUM -> options == null ? Object.class : options;
            // What is concluded is one constant at a time; they are joined.
            case SET -> field.isConcluded() && options != null ? options : Set.class;
            case INTEGER -> Integer.class;
            case DECIMAL -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case TIME -> OffsetDateTime.class;
            case TEXT -> String.class;
        };
    }
}

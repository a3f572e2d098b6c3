package org.guwen.facts.vocabulary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One field of the vocabulary: what it is called, which values it can hold, how it is read from a {@link Situation}.
 *
 * @param path dotted path, such as {@code complaint.channel}; the stable key of the field
 * @param kind kind of value
 * @param options the enumeration of an {@link Kind#ENUM} or {@link Kind#SET} field
 * @param domain unit, largest value, decimals
 * @param topics topics whose cases may hold the field
 * @param reader reads the field as it was told; {@code null} when the case does not hold it
 * @param concluding whether and how rules and rows conclude its value
 */
public record Field(
        String path,
        Kind kind,
        @Nullable Class<? extends Enum<?>> options,
        Domain domain,
        Set<Topic> topics,
        Function<Situation, @Nullable Object> reader,
        Concluding concluding) {

    /** Which value of a field counts if several are concluded. */
    public enum Merge {
        /** The greatest: the last constant, the largest number. */
        HIGHEST,
        /** All of them: the field holds a set. */
        UNION
    }

    /**
     * How the value of a field is concluded.
     *
     * @param possible whether rules and rows may conclude it; what they conclude counts instead of what was told
     * @param merge which value counts if several are concluded; {@code null}: they must agree
     * @param defaultValue value that counts if none is concluded, or {@code null}
     */
    public record Concluding(
            boolean possible,
            @Nullable Merge merge,
            @Nullable Object defaultValue) {

        /** Of a field that is only told. */
        public static final Concluding NEVER = new Concluding(false, null, null);
    }

    /** How the paths of fields begin that nobody can be asked for. */
    public static final String DERIVED = "derived.";

    /** Kind of value a field holds. */
    public enum Kind {
        /** {@link Boolean}. */
        BOOLEAN,
        /** One constant of {@link Field#options()}. */
        ENUM,
        /** A set of constants of {@link Field#options()}. */
        SET,
        /** {@link Integer}. */
        INTEGER,
        /** {@link java.math.BigDecimal}. */
        DECIMAL,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.OffsetDateTime}. */
        TIME,
        /** {@link String}. */
        TEXT
    }

    /** Copies the topics. */
    public Field {
        topics = topics.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(topics));
    }

    /** Whether the field is computed, so that nobody can be asked for it. */
    public boolean isDerived() {
        return path.startsWith(DERIVED);
    }

    /** Whether rules and rows may conclude a value that counts instead of what was told. */
    public boolean isConcluded() {
        return concluding.possible();
    }

    Field concluding(Concluding newConcluding) {
        return new Field(path, kind, options, domain, topics, reader, newConcluding);
    }

    /** Constants a value may take, empty for kinds without enumeration. */
    public List<? extends Enum<?>> constants() {
        return options == null ? List.of() : List.of(options.getEnumConstants());
    }

    /**
     * Told value of the field in a situation, as regions compare it: whole numbers as {@link java.math.BigDecimal}.
     *
     * @return {@code null} when the case does not hold the field
     */
    public @Nullable Object read(Situation situation) {
        Object value = reader.apply(situation);
        return value instanceof Integer number ? BigDecimal.valueOf(number) : value;
    }

    /** Key of the labels and the question text in the label bundle. */
    public String labelKey() {
        return "field." + path;
    }
}

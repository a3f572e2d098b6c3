package org.guwen.table;

import org.jspecify.annotations.Nullable;

/**
 * One outcome column that a table declares.
 *
 * @param key stable key, such as {@code mustActions}
 * @param kind kind of value a cell holds
 * @param options enumeration of an {@link Kind#ENUM} or {@link Kind#ENUM_LIST} column
 * @param required whether an empty cell is an error
 * @param labelZh column header in Chinese
 * @param labelEn column header in English
 */
public record OutcomeColumn(
        String key,
        Kind kind,
        @Nullable Class<? extends Enum<?>> options,
        boolean required,
        String labelZh,
        String labelEn) {

    /** Kind of value of an outcome cell. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** Texts, parted by a semicolon; {@code List<String>}. */
        TEXT_LIST,
        /** {@link java.math.BigDecimal}. */
        NUMBER,
        /** {@link java.math.BigDecimal}, 0 to 100. */
        PERCENT,
        /** {@link java.math.BigDecimal} in CNY with two decimals. */
        MONEY,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link org.guwen.advice.TimeLimit}. */
        DURATION,
        /** One constant of {@link OutcomeColumn#options()}. */
        ENUM,
        /** Constants of {@link OutcomeColumn#options()} in cell order; {@code List<Enum<?>>}. */
        ENUM_LIST
    }
}

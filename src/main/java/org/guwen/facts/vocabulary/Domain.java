package org.guwen.facts.vocabulary;

import org.guwen.facts.Fact;

/**
 * Which values one field may hold, where its type alone does not say it. Numbers are never negative.
 *
 * @param max largest number allowed, inclusive
 * @param scale decimals allowed of a decimal number
 * @param unit unit of a number: {@code CNY}, {@code %}, {@code km}, {@code d}, {@code h}; else empty
 * @param maxLength longest text allowed, in characters
 * @param minItems fewest entries of a list that is told
 * @param maxItems most entries allowed in a list
 * @param unknown constant that stands for a fact that was not told, such as {@code UNDETERMINED}; empty if none
 */
public record Domain(double max, int scale, String unit, int maxLength, int minItems, int maxItems, String unknown) {

    /** The domain of a component that says nothing of it. */
    public static final Domain ANY = new Domain(1e9, 2, "", 200, 0, 50, "");

    static Domain of(Fact fact) {
        return new Domain(
                fact.max(),
                fact.scale(),
                fact.unit(),
                fact.maxLength(),
                fact.minItems(),
                fact.maxItems(),
                fact.unknown());
    }
}

package org.guwen.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guwen.facts.code.Topic;

/** The domain and the use of one fact, where its type and its place alone do not say it. Numbers are never negative. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fact {

    /** Largest number allowed, inclusive. */
    double max() default 1e9;

    /** Decimals allowed of a decimal number. */
    int scale() default 2;

    /** Unit of a number: {@code CNY}, {@code %}, {@code km}, {@code d}, {@code h}. */
    String unit() default "";

    /** Longest text allowed, in characters. */
    int maxLength() default 200;

    /** Most entries allowed in a list. */
    int maxItems() default 50;

    /** Fewest entries of a list that is told: 1 where an empty list says nothing (AMB-47). */
    int minItems() default 0;

    /**
     * What an absent fact counts as while a case is judged: the constant of the enumeration that says so, or {@code
     * false}. Empty where absence has no name (AMB-12, AMB-17).
     */
    String unknown() default "";

    /**
     * Topics whose advice depends on the fact, where those are not all that have its block. Cases of other topics may tell
     * it too, but no table of theirs reads it, and nobody is asked for it there.
     */
    Topic[] topics() default {};

    /**
     * Whether it only names or describes a person, a car or a thing: no rule judges it, but a table of the store may read or
     * quote it.
     */
    boolean naming() default false;
}

package org.guwen.inference.fact;

/**
 * A bill that issues of a complaint stand on.
 *
 * @param number index of the issue whose own bill it is, or {@link #OF_CASE}
 */
public record Bill(int number) {

    /** The bill of the case, which several issues may share. */
    public static final int OF_CASE = -1;
}

package org.guwen.analysis.difference;

/** What can be said of a block of cases: all get the same answer, none does, or it depends on whether a row matches. */
sealed interface Verdict {

    /** Every case gets the same answer from both versions. */
    record Same() implements Verdict {}

    /** Every case gets different answers. */
    record Different() implements Verdict {}

    /** It depends on whether this row matches. */
    record DependsOn(Contender contender) implements Verdict {}

    /** The one verdict of that kind. */
    Verdict SAME = new Same();

    /** The one verdict of that kind. */
    Verdict DIFFERENT = new Different();
}

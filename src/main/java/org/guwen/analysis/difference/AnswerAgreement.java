package org.guwen.analysis.difference;

/** What can be said of a block of cases: all get the same answer, none does, or it depends on whether a row matches. */
sealed interface AnswerAgreement {

    /** Every case gets the same answer from both versions. */
    record Same() implements AnswerAgreement {}

    /** Every case gets different answers. */
    record Different() implements AnswerAgreement {}

    /** It depends on whether this row matches. */
    record DependsOn(RowVersion contender) implements AnswerAgreement {}

    /** The one verdict of that kind. */
    AnswerAgreement SAME = new Same();

    /** The one verdict of that kind. */
    AnswerAgreement DIFFERENT = new Different();
}

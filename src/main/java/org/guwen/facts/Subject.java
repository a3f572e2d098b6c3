package org.guwen.facts;

/**
 * What something is said of: the whole case, one issue of a complaint, or one project of an order.
 *
 * @param kind kind of subject
 * @param index position in the request, 0 for the case
 */
public record Subject(Kind kind, int index) {

    /** The whole case. */
    public static final Subject CASE = new Subject(Kind.CASE, 0);

    /** Kind of subject. */
    public enum Kind {
        /** The whole case. */
        CASE,
        /** One issue of a complaint; a complaint without issues is one issue. */
        ISSUE,
        /** One project of an order. */
        PROJECT,
        /** One proposal of the request. */
        PROPOSAL,
        /** One demand of the customer. */
        DEMAND,
        /** The concession that the bill of an issue asks for, by the index of the issue. */
        BILL_REQUEST
    }

    /** The demand at that position. */
    public static Subject demand(int index) {
        return new Subject(Kind.DEMAND, index);
    }

    /** The issue at that position. */
    public static Subject issue(int index) {
        return new Subject(Kind.ISSUE, index);
    }

    /** The proposal at that position. */
    public static Subject proposal(int index) {
        return new Subject(Kind.PROPOSAL, index);
    }

    /** What the bill of the issue at that position asks for. */
    public static Subject billRequest(int issue) {
        return new Subject(Kind.BILL_REQUEST, issue);
    }

    /** The project at that position. */
    public static Subject project(int index) {
        return new Subject(Kind.PROJECT, index);
    }
}

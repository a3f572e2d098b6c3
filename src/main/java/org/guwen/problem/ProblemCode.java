package org.guwen.problem;

/** What kind of mistake is told at one place of a request; a closed list, part of the REST contract. */
public enum ProblemCode {
    /** Nothing of this name belongs here. */
    UNKNOWN_FIELD,
    UNKNOWN_PARAMETER,
    UNKNOWN_VALUE,
    UNKNOWN_ROW,
    UNKNOWN_COLUMN,
    UNKNOWN_WORKBOOK,
    NOT_FOUND,
    /** A value of another type than the place takes. */
    WRONG_TYPE,
    /** A value of the right type that is not allowed here. */
    OUT_OF_DOMAIN,
    TOO_LONG,
    TOO_MANY,
    TOO_FEW,
    REQUIRED,
    /** Told twice where only one counts. */
    DUPLICATE_FIELD,
    REPEATED_PARAMETER,
    DUPLICATE_WORKBOOK,
    ALREADY_EXISTS,
    /** Facts of which not both can be true. */
    CONTRADICTION,
    /** What is called a deviation follows the advice. */
    NO_DEVIATION,
    /** Limits of authority belong to simulations. */
    POLICY_NOT_ALLOWED,
    /** A case of another store. */
    FOREIGN_STORE,
    /** A file that is refused as a whole. */
    NOT_A_WORKBOOK,
    OTHER_FORMAT,
    ENCRYPTED,
    MACRO,
    EXTERNAL_LINK,
    LIMIT_EXCEEDED,
    /** A release that cannot be read, be built, or fails cases of the program. */
    UNREADABLE,
    UNBUILDABLE,
    UNTRUE
}

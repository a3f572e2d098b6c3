package org.guwen.inference.possible;

/** A case can come to more than is looked at. */
final class TooManyPossibilitiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyPossibilitiesException(int limit) {
        super("a case comes to more than " + limit + " possible facts");
    }
}

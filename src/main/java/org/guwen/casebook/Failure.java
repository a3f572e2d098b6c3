package org.guwen.casebook;

/**
 * One point in which the advice is not as expected.
 *
 * @param what part of the advice, such as {@code forbidden} or {@code charges.rework}
 * @param expected what the case asks for
 * @param actual what the advice says
 */
public record Failure(String what, String expected, String actual) {

    @Override
    public String toString() {
        return what + ": expected " + expected + ", was " + actual;
    }
}

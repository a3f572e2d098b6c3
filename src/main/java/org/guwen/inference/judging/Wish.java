package org.guwen.inference.judging;

import org.guwen.facts.Subject;

/**
 * A time that the customer wished for where work does not wait for it (AMB-37).
 *
 * @param time as he said it
 */
public record Wish(Subject subject, String time) {}

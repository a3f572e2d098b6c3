package org.guwen.inference.concession;

import org.guwen.facts.Subject;

/**
 * An issue on which a concession can be spoken of at all.
 *
 * @param index position of the issue
 * @param bill bill that it stands on
 */
public record ConcessionOpen(Subject subject, int index, int bill) {}

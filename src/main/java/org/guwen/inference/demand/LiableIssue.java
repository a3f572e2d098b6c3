package org.guwen.inference.demand;

import org.guwen.facts.Subject;

/**
 * An issue that is our fault, with the bill it stands on: what several of them share is paid back once.
 *
 * @param index position of the issue
 * @param bill bill that it stands on
 * @param rework whether work of ours failed in it
 */
public record LiableIssue(Subject subject, int index, int bill, boolean rework) {}

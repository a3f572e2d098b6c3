package org.guwen.inference.concession;

import org.guwen.advice.Cited;
import org.guwen.facts.Subject;
import org.guwen.inference.money.Coverage;

/**
 * What the goodwill table proposes, held against what the actor may grant (AMB-63).
 *
 * @param subject the issue
 * @param coverage whether the limit of the actor covers it
 */
public record ProposalMeasured(Subject subject, Coverage coverage) implements Cited {}

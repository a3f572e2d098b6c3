package org.guwen.inference.demand;

import org.guwen.facts.Subject;
import org.guwen.facts.code.DemandGround;

/**
 * What bears on a demand as far as one issue goes.
 *
 * @param subject the demand
 * @param ofIssue the issue, or the case where it has none
 */
public record DemandBearing(Subject subject, Subject ofIssue, DemandGround ground) {}

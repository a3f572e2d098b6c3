package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ExchangeGround;

/**
 * How far a car is on the way to exchange or return (AMB-39).
 *
 * @param count what was told
 * @param most the figure of the law
 * @param past by how much the count exceeds the figure; negative below it
 * @param pastWithOneMore the same after one more
 */
public record GroundCount(
        Subject subject,
        ExchangeGround ground,
        int count,
        BigDecimal most,
        BigDecimal past,
        BigDecimal pastWithOneMore) {}

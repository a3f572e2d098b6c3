package org.guwen.inference.judging;

import java.math.BigDecimal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * A concession that a proposal or a bill asks for.
 *
 * @param subject the proposal or what the bill asks for
 * @param ofIssue issue whose charge it would reduce
 * @param bill bill of that issue
 * @param order position among the requests
 */
public record Request(
        Subject subject,
        Subject ofIssue,
        int bill,
        int order,
        ConcessionType type,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Responsibility asRemedyFor) {

    /** What the bill of an issue asks for. */
    public static Request ofBill(
            Subject ofIssue, int bill, ConcessionType type, @Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        int order = ofIssue.index();
        return new Request(Subject.billRequest(order), ofIssue, bill, order, type, percent, amount, null);
    }
}

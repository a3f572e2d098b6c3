package org.guwen.inference.concession;

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
 * @param offer which offer it is part of: requests of one offer are given together, offers are alternatives (AMB-43)
 */
public record Request(
        Subject subject,
        Subject ofIssue,
        int bill,
        int offer,
        ConcessionType type,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Responsibility asRemedyFor) {

    /** The offer of all proposals that are to be given together. */
    private static final int TOGETHER = -1;

    /**
     * What a proposal asks for.
     *
     * @param index position of the proposal
     * @param together whether it is one offer with the others that say so
     */
    public static Request proposed(
            Subject proposal,
            Subject ofIssue,
            int bill,
            int index,
            boolean together,
            ConcessionType type,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable Responsibility asRemedyFor) {
        int offer = together ? TOGETHER : index;
        return new Request(proposal, ofIssue, bill, offer, type, percent, amount, asRemedyFor);
    }

    /** What the bill of an issue asks for. */
    public static Request ofBill(
            Subject ofIssue, int bill, ConcessionType type, @Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        int offer = ofIssue.index();
        return new Request(Subject.billRequest(offer), ofIssue, bill, offer, type, percent, amount, null);
    }
}

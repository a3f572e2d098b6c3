package org.guwen.inference.invariant;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Lead;
import org.guwen.facts.code.LostReason;
import org.guwen.facts.code.Topic;
import org.guwen.inference.TestKnowledge;

/** What must hold of customers who did not buy, and of the figures of the source wherever they are quoted. */
final class LeadInvariants {

    /** What we do of our own accord. */
    private static final Set<ActionCode> CONTACTS = EnumSet.of(
            ActionCode.FOLLOW_UP_LEAD,
            ActionCode.ASK_REAL_REASON,
            ActionCode.SEND_MARKET_INFO_FREE,
            ActionCode.KEEP_CONTACT,
            ActionCode.PROVIDE_PRODUCT_UPDATE,
            ActionCode.INVITE_OWNER_CLUB,
            ActionCode.PERIODIC_VISIT_OR_CALL,
            ActionCode.PERIODIC_HOME_VISIT,
            ActionCode.SEND_GREETING_CARD,
            ActionCode.EXPLORE_REFERRALS,
            ActionCode.SURVEY_SATISFACTION,
            ActionCode.MAINTENANCE_REMINDER,
            ActionCode.VIOLATION_REMINDER,
            ActionCode.OFFER_VEHICLE_CUSTODY,
            ActionCode.START_FOLLOW_UP);

    private static final Set<ActionCode> HELP =
            EnumSet.of(ActionCode.ON_CALL_RESPONSE, ActionCode.RESOLVE_QUICKLY, ActionCode.DEFUSE_AND_RESOLVE);

    private LeadInvariants() {}

    /** AMB-50: whoever wants no contact gets none, and help only on request. */
    static void whoWantsNoContactGetsNone(Answered answered, Consumer<String> broken) {
        Lead lead = answered.facts().lead();
        if (answered.facts().topic() != Topic.LEAD || lead == null || !Boolean.TRUE.equals(lead.doNotContact())) {
            return;
        }
        Set<ActionCode> unwanted = EnumSet.copyOf(CONTACTS);
        boolean isAsking = Boolean.TRUE.equals(lead.asksForHelp());
        if (!isAsking) {
            unwanted.addAll(HELP);
        }
        unwanted.stream()
                .filter(answered::says)
                .forEach(code -> broken.accept(code + " for a lead who wants no contact"));
        answered.judged()
                .filter(judged -> unwanted.stream()
                                .anyMatch(code ->
                                        code.name().equals(judged.proposal().code()))
                        && judged.verdict() != Verdict.PROHIBITED)
                .forEach(judged -> broken.accept(
                        judged.proposal().code() + " is " + judged.verdict() + " for a lead who wants no contact"));
        if (isAsking && !answered.says(ActionCode.ON_CALL_RESPONSE)) {
            broken.accept("the help that was asked for is not given");
        }
    }

    /** AMB-60: a statement of the source is quoted once, with all its figures, and not where it is known to be wrong. */
    static void figuresAreQuotedOnceAndWithTheirCondition(Answered answered, Consumer<String> broken) {
        Set<String> quoted = new HashSet<>();
        for (Advice.RiskNote note : answered.advice().riskNotes()) {
            if (!quoted.add(note.clause())) {
                broken.accept(note.clause() + " is quoted twice");
            }
            Set<String> figures = Set.copyOf(
                    TestKnowledge.CLAUSES.find(note.clause()).orElseThrow().figures());
            if (!figures.equals(Set.copyOf(note.figures()))) {
                broken.accept(note.clause() + " is quoted with " + note.figures() + ", not with " + figures);
            }
        }
        Lead lead = answered.facts().lead();
        if (answered.facts().topic() == Topic.LEAD && lead != null) {
            quoted.stream()
                    .filter(clause -> isKnownToBeWrong(clause, lead))
                    .forEach(clause -> broken.accept(clause + " is quoted though its condition does not hold"));
        }
    }

    private static boolean isKnownToBeWrong(String clause, Lead lead) {
        boolean isLostByUs =
                lead.lostReason() == LostReason.SERVICE_ATTITUDE || lead.lostReason() == LostReason.LACK_OF_KNOWLEDGE;
        return switch (clause) {
            case "UL-3A" -> !isLostByUs;
            case "UL-3B" -> !isLostByUs || Boolean.TRUE.equals(lead.trueReasonKnown());
            case "UL-3C" ->
                !Boolean.TRUE.equals(lead.problemRaised())
                        || Boolean.FALSE.equals(lead.resolvedQuickly())
                        || Boolean.FALSE.equals(lead.meetsExpectation());
            case "UL-3D" -> !Boolean.TRUE.equals(lead.seriouslyUpset());
            default -> false;
        };
    }
}

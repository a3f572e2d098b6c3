package org.guwen.inference.invariant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Reason;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.Responsibility;
import org.guwen.inference.TestKnowledge;

/** What must hold of every advice, whatever the topic. */
final class GeneralInvariants {

    /** Acts that exclude one another. */
    private static final Map<ActionCode, ActionCode> RIVALS = Map.of(
            ActionCode.WARRANTY_REPAIR_FREE, ActionCode.CHARGE_STANDARD,
            ActionCode.REFER_TO_BRAND_4S, ActionCode.WARRANTY_REPAIR_FREE,
            ActionCode.ACTIVATE_CONTINGENCY_PLAN, ActionCode.CREATE_CONTINGENCY_PLAN,
            ActionCode.APOLOGISE, ActionCode.POINT_OUT_POLITELY);

    private static final Set<String> SIZES = Set.of(
            "WAIVER_ABOVE_LABOUR_FEE",
            "DISCOUNT_ABOVE_BILL",
            "NOT_STACKABLE",
            "ABOVE_ALL_AUTHORITY",
            "PART_OF_OFFER",
            "REFUND_ABOVE_OWED",
            "REFUND_IN_FULL");

    private GeneralInvariants() {}

    /** Invariant 13 on actions and prohibitions, per issue. */
    static void nothingIsBothRecommendedAndForbidden(Answered answered, Consumer<String> broken) {
        answered.issues()
                .forEach(issue -> conflicts("issue " + issue.index(), issue.actions(), issue.forbidden(), broken));
        if (answered.issues().size() < 2) {
            conflicts("the case", answered.advice().actions(), answered.advice().forbidden(), broken);
        }
        answered.advice().suppressed().stream()
                .filter(left -> answered.says(left.code()))
                .forEach(left -> broken.accept("suppressed and recommended: " + left.code()));
    }

    private static void conflicts(
            String what, List<Advice.Action> actions, List<Advice.Forbidden> forbidden, Consumer<String> broken) {
        Set<ActionCode> codes = EnumSet.noneOf(ActionCode.class);
        actions.forEach(action -> codes.add(action.code()));
        RIVALS.forEach((action, rival) -> {
            if (codes.contains(action) && codes.contains(rival)) {
                broken.accept(what + ": " + action + " beside " + rival);
            }
        });
        long never = forbidden.stream().map(Advice.Forbidden::code).distinct().count();
        if (codes.size() != actions.size() || never != forbidden.size()) {
            broken.accept(what + " names an act twice");
        }
    }

    /** Invariant 13 on verdicts: they agree with the lists and with one another. */
    static void verdictsAgreeWithTheLists(Answered answered, Consumer<String> broken) {
        answered.judged().forEach(said -> {
            boolean isOfOneIssue = said.isConcession()
                    && (answered.issues().size() > 1 || said.proposal().asRemedyFor() == Responsibility.OUR_FAULT);
            if (said.verdict() == Verdict.PROHIBITED
                    && isSaid(answered, said)
                    && !SIZES.contains(said.reason())
                    && !isOfOneIssue) {
                broken.accept("prohibited and recommended: " + said);
            }
            boolean isForbidden = answered.advice().forbidden().stream()
                    .anyMatch(act -> act.code().name().equals(said.proposal().code()));
            if (said.verdict() == Verdict.PERMITTED && isForbidden) {
                broken.accept("permitted and forbidden: " + said);
            }
        });
        Map<Object, Verdict> verdicts = new HashMap<>();
        answered.judged().filter(said -> !said.isConcession()).forEach(said -> {
            Verdict other = verdicts.put(said.proposal(), said.verdict());
            if (other != null && other != said.verdict()) {
                broken.accept("judged differently: " + said + " and " + other);
            }
        });
        int proposals = answered.facts().proposals() == null
                ? 0
                : answered.facts().proposals().size();
        if (answered.judged().map(Answered.Judged::index).distinct().count() != proposals
                || answered.advice().verdicts().size() != proposals) {
            broken.accept(answered.advice().verdicts().size() + " verdicts on " + proposals + " proposals");
        }
    }

    /** Whether the advice recommends what is proposed, of the issue that the proposal names. */
    private static boolean isSaid(Answered answered, Answered.Judged said) {
        Integer issue = said.proposal().issue();
        List<Advice.Action> actions = issue == null || answered.issues().isEmpty()
                ? answered.advice().actions()
                : answered.issues().get(issue).actions();
        return actions.stream()
                .anyMatch(action -> action.code().name().equals(said.proposal().code()));
    }

    /** Invariant 14. */
    static void everythingCitesAClause(Answered answered, Consumer<String> broken) {
        reasons(answered.advice()).forEach((what, reasons) -> {
            if (reasons.isEmpty()
                    || reasons.stream().anyMatch(reason -> reason.clauses().isEmpty())) {
                broken.accept(what + " cites no clause");
            }
            reasons.stream()
                    .flatMap(reason -> reason.clauses().stream())
                    .filter(clause -> !TestKnowledge.CLAUSES.isKnown(clause))
                    .forEach(clause -> broken.accept(what + " cites " + clause));
        });
    }

    private static Map<String, List<Reason>> reasons(Advice advice) {
        Map<String, List<Reason>> reasons = new LinkedHashMap<>();
        advice.projects().forEach(said -> reasons.put("project " + said.index(), said.because()));
        advice.conduct().forEach(said -> reasons.put("conduct " + said.code(), said.because()));
        advice.actions().forEach(said -> reasons.put("action " + said.code(), said.because()));
        advice.forbidden().forEach(said -> reasons.put("forbidden " + said.code(), said.because()));
        advice.documents().forEach(said -> reasons.put("document " + said.code(), said.because()));
        advice.disclosures().forEach(said -> reasons.put("disclosure " + said.code(), said.because()));
        advice.deadlines().forEach(said -> reasons.put("deadline " + said.code(), said.because()));
        advice.scripts().forEach(said -> reasons.put("script " + said.step(), said.because()));
        advice.riskNotes().forEach(said -> reasons.put("figures " + said.clause(), said.because()));
        advice.verdicts().forEach(said -> reasons.put("verdict " + said.index(), said.because()));
        advice.suppressed().forEach(said -> reasons.put("suppressed " + said.code(), said.because()));
        advice.questions().forEach(said -> reasons.put("question " + said.pointer(), said.because()));
        Advice.ChargeReasons why = advice.charges().because();
        advice.charges()
                .customerPays()
                .keySet()
                .forEach(item -> reasons.put("pays " + item, why.customerPays().getOrDefault(item, List.of())));
        advice.charges()
                .storeBears()
                .forEach(item -> reasons.put("bears " + item, why.storeBears().getOrDefault(item, List.of())));
        if (advice.charges().refund() != null) {
            reasons.put("refund", why.refund());
        }
        advice.demands().forEach(said -> reasons.put("demand " + said.index(), said.because()));
        if (advice.charges().concession() != null) {
            reasons.put("concession", advice.charges().concession().because());
        }
        if (advice.approval().required()) {
            reasons.put("approval", advice.approval().because());
        }
        if (advice.classification().severity() != null) {
            reasons.put("severity", advice.classification().because().severity());
            reasons.put("branch", advice.classification().because().branch());
        }
        return reasons;
    }

    /** Invariant 15: an open complaint with a channel has all its deadlines, none longer than the law allows. */
    static void noDeadlineIsEmpty(Answered answered, Consumer<String> broken) {
        List<Advice.Deadline> deadlines = answered.advice().deadlines();
        Set<DeadlineCode> codes = deadlines.stream().map(Advice.Deadline::code).collect(Collectors.toSet());
        var complaint = answered.facts().complaint();
        if (answered.isComplaint() && !answered.isClosed() && complaint != null && complaint.channel() != null) {
            Stream.of(
                            DeadlineCode.ACKNOWLEDGE,
                            DeadlineCode.FIRST_CONTACT,
                            DeadlineCode.PLAN,
                            DeadlineCode.PROGRESS_UPDATE,
                            DeadlineCode.CLOSE)
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> broken.accept("no deadline " + code));
        }
        deadlines.stream()
                .filter(said -> said.legalCap() != null && said.due().compareTo(said.legalCap()) > 0)
                .forEach(said -> broken.accept("longer than the law allows: " + said));
    }
}

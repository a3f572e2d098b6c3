package org.guwen.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guwen.advice.Advice;
import org.guwen.advice.Reason;
import org.guwen.advice.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Takes a whole advice apart into items, in the order of the advice. Clauses and cells follow from the rule or row. */
final class AdviceItems {

    private final List<AdviceItem> items = new ArrayList<>();

    private AdviceItems() {}

    /** Everything that the advice says. */
    static List<AdviceItem> of(Advice advice) {
        AdviceItems items = new AdviceItems();
        items.add("topic", advice.topic());
        items.add("status", advice.status());
        items.add("asOf", advice.asOf());
        items.add("decision", advice.decision());
        advice.projects().forEach(items::project);
        items.classification(advice.classification());
        items.acts("", advice.actions(), advice.forbidden());
        items.charges("", advice.charges());
        advice.issues().forEach(items::issue);
        items.approval(advice.approval());
        advice.documents()
                .forEach(document -> items.add("document", document.code(), text(document.form()), document.because()));
        advice.disclosures().forEach(items::disclosure);
        advice.deadlines().forEach(items::deadline);
        advice.scripts()
                .forEach(script -> items.add(
                        "script", script.step(), script.textZh() + " ‖ " + script.textEn(), script.because()));
        advice.riskNotes()
                .forEach(note ->
                        items.add("riskNote", note.clause(), note.figures().toString(), note.because()));
        advice.demands().forEach(items::demand);
        advice.verdicts().forEach(items::verdict);
        advice.suppressed()
                .forEach(action -> items.add("suppressed", action.code(), action.reason(), action.because()));
        advice.questions()
                .forEach(question -> items.add("question", question.field(), question.pointer(), question.because()));
        advice.noMatch().forEach(items::noMatch);
        return List.copyOf(items.items);
    }

    private void project(Advice.Project project) {
        String section = "project[" + project.index() + "]";
        add(section, "decision", text(project.decision()), project.because());
        add(section, "group", text(project.group()), List.of());
    }

    private void issue(Advice.Issue issue) {
        String section = "issue[" + issue.index() + "]";
        add(section, "branch", text(issue.branch()), List.of());
        acts(section + ".", issue.actions(), issue.forbidden());
        charges(section + ".", issue.charges());
    }

    private void classification(Advice.Classification found) {
        add(
                "classification",
                "severity",
                text(found.severity()),
                found.because().severity());
        add("classification", "branch", text(found.branch()), found.because().branch());
        add("classification", "handlerRole", text(found.handlerRole()), List.of());
        add(
                "classification",
                "escalateTo",
                text(found.escalateTo()),
                found.because().escalateTo());
    }

    /** The number of an action is its place; it is written only where it is not. */
    private void acts(String prefix, List<Advice.Action> actions, List<Advice.Forbidden> forbidden) {
        for (int i = 0; i < actions.size(); i++) {
            Advice.Action action = actions.get(i);
            String number = action.order() == i + 1 ? "" : " order=" + action.order();
            String place = " " + action.phase() + " " + action.audience();
            String payload = action.payload().isEmpty() ? "" : " " + payload(action.payload());
            add(prefix + "action", action.code(), action.obligation() + place + payload + number, action.because());
        }
        forbidden.forEach(act -> add(prefix + "forbidden", act.code(), "", act.because()));
    }

    private static String payload(Map<String, Object> payload) {
        Map<String, String> sorted = new TreeMap<>();
        payload.forEach((key, value) -> sorted.put(key, text(value)));
        return sorted.toString();
    }

    private void charges(String prefix, Advice.Charges charges) {
        Advice.ChargeReasons why = charges.because();
        new TreeMap<>(charges.customerPays())
                .forEach((item, amount) -> add(
                        prefix + "customerPays",
                        item,
                        text(amount),
                        why.customerPays().getOrDefault(item, List.of())));
        charges.storeBears()
                .forEach(item ->
                        add(prefix + "storeBears", item, "", why.storeBears().getOrDefault(item, List.of())));
        if (charges.refund() != null) {
            add(prefix + "refund", "", text(charges.refund()), why.refund());
        }
        Advice.Concession concession = charges.concession();
        if (concession != null) {
            String size = "proposed=" + text(concession.proposedPercent()) + "% cap=" + text(concession.capPercent())
                    + "% capAmount=" + text(concession.capAmount()) + " stackable=" + concession.stackable();
            add(prefix + "concession", concession.type(), size, concession.because());
        }
    }

    private void approval(Advice.Approval approval) {
        String value = "required=" + approval.required() + " level=" + text(approval.level()) + " reason="
                + text(approval.reason()) + " withinActorAuthority=" + approval.withinActorAuthority();
        add("approval", "", value, approval.because());
    }

    private void disclosure(Advice.Disclosure told) {
        String value =
                told.textZh() == null && told.textEn() == null ? "" : text(told.textZh()) + " ‖ " + text(told.textEn());
        add("disclosure", told.code(), value, told.because());
    }

    private void deadline(Advice.Deadline deadline) {
        String value = text(deadline.due()) + " legalCap=" + text(deadline.legalCap());
        add("deadline", deadline.code(), value, deadline.because());
    }

    private void demand(Advice.DemandVerdict demand) {
        String texts = demand.texts().stream()
                .map(said -> said.key() + " " + payload(said.figures()))
                .collect(Collectors.joining(", "));
        String value = demand.answer() + " " + texts + " by="
                + text(demand.decidedBy()) + " limit=" + text(demand.limitPercent()) + "% "
                + text(demand.limitAmount());
        add("demand[" + demand.index() + "]", demand.code(), value, demand.because());
    }

    private void verdict(Advice.ProposalVerdict verdict) {
        String section = "verdict[" + verdict.index() + "]";
        add(section, verdict.code(), verdict.verdict() + " " + verdict.reason(), verdict.because());
    }

    private void noMatch(Advice.NoMatch gap) {
        String name =
                gap.table() + " " + gap.subject().kind() + "[" + gap.subject().index() + "]";
        add("noMatch", name, "nearest=" + text(gap.nearestRow()) + " failed=" + gap.failed(), List.of());
    }

    private void add(String section, Object value) {
        add(section, "", text(value), List.of());
    }

    private void add(String section, Object name, String value, List<Reason> because) {
        List<String> reasons = because.stream().map(AdviceItems::reason).toList();
        items.add(new AdviceItem(section, name.toString(), value, reasons));
    }

    private static String reason(Reason reason) {
        return reason instanceof Reason.OfRow row
                ? "row:" + row.table() + "/" + row.row()
                : "rule:" + ((Reason.OfRule) reason).rule();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof TimeLimit limit ? limit.amount() + " " + limit.unit() : value.toString();
    }
}

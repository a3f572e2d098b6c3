package org.guwen.inference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.ActionCode;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.Conclusion;
import org.guwen.advice.CostItem;
import org.guwen.advice.Decision;
import org.guwen.advice.DocumentCode;
import org.guwen.advice.DocumentForm;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Obligation;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.guwen.table.Row;

/** Reads the outcome cells of a row as conclusions. A column means the same in every table. */
final class RowConclusions {

    private static final Map<String, String> CLAUSE_OF_LEAD_FIGURE =
            Map.of("91%", "UL-3A", "96%", "UL-3B", "80%", "UL-3C", "100%", "UL-3D");

    /** What stops when a lead is no longer tracked; whoever asks for help is still helped. */
    private static final List<ActionCode> TRACKING =
            List.of(ActionCode.FOLLOW_UP_LEAD, ActionCode.ASK_REAL_REASON, ActionCode.SEND_MARKET_INFO_FREE);

    private final Subject subject;
    private final Row row;
    private final String table;
    private final List<Conclusion> conclusions = new ArrayList<>();

    private RowConclusions(Subject subject, String table, Row row) {
        this.subject = subject;
        this.table = table;
        this.row = row;
    }

    /** What a row of a table gives to a subject. */
    static List<Conclusion> of(Subject subject, String table, Row row) {
        RowConclusions reader = new RowConclusions(subject, table, row);
        reader.actions("mustActions", Obligation.MUST);
        reader.actions("shouldActions", Obligation.SHOULD);
        reader.actions("mayActions", Obligation.MAY);
        reader.others();
        reader.texts();
        return reader.conclusions;
    }

    private void actions(String column, Obligation obligation) {
        Map<String, Object> payload = payload();
        row.outcomes(column, ActionCode.class)
                .forEach(code -> conclusions.add(new Conclusion.Action(subject, code, obligation, payload)));
    }

    private Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        row.outcome("within", TimeLimit.class).ifPresent(limit -> payload.put("within", limit.iso()));
        for (String column : List.of("owner", "informCustomer", "nextStep")) {
            row.outcome(column, Enum.class).ifPresent(value -> payload.put(column, value.name()));
        }
        return payload;
    }

    private void others() {
        row.outcomes("forbidden", ForbiddenCode.class)
                .forEach(code -> conclusions.add(new Conclusion.Prohibition(subject, code)));
        row.outcomes("free", ChargeItem.class).forEach(item -> conclusions.add(new Conclusion.Free(subject, item)));
        row.outcomes("billed", ChargeItem.class).forEach(item -> conclusions.add(new Conclusion.Billed(subject, item)));
        row.outcomes("storeBears", CostItem.class)
                .forEach(item -> conclusions.add(new Conclusion.StoreBears(subject, item)));
        row.outcomes("documents", DocumentCode.class)
                .forEach(code -> conclusions.add(new Conclusion.Document(subject, code, form(code))));
        row.outcome("decision", Decision.class)
                .ifPresent(decision -> conclusions.add(new Conclusion.Ruling(subject, decision)));
        row.outcome("escalateTo", Role.class)
                .ifPresent(role -> conclusions.add(new Conclusion.Escalation(subject, role)));
        row.outcome("stops", Boolean.class)
                .filter(stops -> stops)
                .ifPresent(stops -> TRACKING.forEach(code -> conclusions.add(new Conclusion.Exclusion(subject, code))));
        row.outcomes("figures", String.class)
                .forEach(figure -> conclusions.add(new Conclusion.RiskNote(
                        subject,
                        figure,
                        CLAUSE_OF_LEAD_FIGURE.getOrDefault(figure, row.clauses().get(0)))));
    }

    private DocumentForm form(DocumentCode code) {
        return code == DocumentCode.WORK_COMMISSION
                ? row.outcome("commissionForm", DocumentForm.class).orElse(DocumentForm.WRITTEN)
                : DocumentForm.WRITTEN;
    }

    private void texts() {
        row.outcome("step", BigDecimal.class)
                .ifPresent(step -> conclusions.add(new Conclusion.Script(
                        subject,
                        step.intValueExact(),
                        row.outcomes("forActions", ActionCode.class),
                        row.outcome("textZh", String.class).orElseThrow(),
                        row.outcome("textEn", String.class).orElseThrow())));
        disclosure(row.id(), "noteZh", "noteEn");
        disclosure("ADVERSE_EFFECTS", "adverseEffectsZh", "adverseEffectsEn");
    }

    private void disclosure(String code, String zh, String en) {
        row.outcome(zh, String.class)
                .ifPresent(text -> conclusions.add(new Conclusion.Disclosure(
                        subject,
                        table + "." + code,
                        text,
                        row.outcome(en, String.class).orElse(text))));
    }
}

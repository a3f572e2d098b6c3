package org.guwen.inference.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.guwen.advice.Conclusion;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ConsentKind;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.DocumentForm;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Role;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the outcome cells of a row as the conclusions that the definition of the table says they become. */
final class RowConclusions {

    private final DecisionTable table;
    private final TableDefinition.Consultation consultation;
    private final Subject asked;
    private final Subject about;
    private final Row row;
    private final List<Conclusion> conclusions = new ArrayList<>();

    /**
     * Starts to read.
     *
     * @param consultation the occasion, which may give columns another meaning
     * @param asked subject that the table was consulted on
     */
    RowConclusions(DecisionTable table, TableDefinition.Consultation consultation, Subject asked, Row row) {
        this.table = table;
        this.consultation = consultation;
        this.asked = asked;
        this.about = table.definition().about() == TableDefinition.Subject.CASE ? Subject.CASE : asked;
        this.row = row;
    }

    /** What the row concludes; of a row that does not count, only what every match concludes. */
    List<Conclusion> all(boolean isDecided) {
        if (isDecided) {
            conclusions.add(new Conclusion.Decided(asked, table.id(), row.id()));
            table.definition().outcomes().forEach(this::read);
            pairs();
        } else {
            for (OutcomeColumn column : table.definition().outcomes()) {
                consultation
                        .meaning(column)
                        .filter(Meaning::ofHits)
                        .ifPresent(meaning -> with(column, value -> read(column, meaning, value)));
            }
        }
        return conclusions;
    }

    private void with(OutcomeColumn column, Consumer<Object> reader) {
        Object value = row.outcomes().get(column.key());
        if (value instanceof List<?> list) {
            list.forEach(reader);
        } else if (value != null) {
            reader.accept(value);
        }
    }

    private void read(OutcomeColumn column) {
        consultation.meaning(column).ifPresent(meaning -> with(column, value -> read(column, meaning, value)));
    }

    private void read(OutcomeColumn column, Meaning meaning, Object value) {
        switch (meaning.becomes()) {
            case ACTION -> action(meaning, (ActionCode) value);
            case PROHIBITION -> conclusions.add(new Conclusion.Prohibition(about, (ForbiddenCode) value));
            case EXCLUSION -> exclusion(meaning, value);
            case FREE -> conclusions.add(new Conclusion.Free(about, (ChargeItem) value));
            case BILLED -> conclusions.add(new Conclusion.Billed(about, (ChargeItem) value));
            case STORE_BEARS -> conclusions.add(new Conclusion.StoreBears(about, (CostItem) value));
            case WORK_DECISION -> conclusions.add(new Conclusion.WorkDecision(about, (Decision) value));
            case ESCALATION -> conclusions.add(new Conclusion.Escalation(about, (Role) value));
            case DOCUMENT -> conclusions.add(new Conclusion.Document(about, (DocumentCode) value, form(value)));
            case VALUE -> value(meaning, value);
            case DEADLINE ->
                conclusions.add(
                        new Conclusion.Deadline(about, Objects.requireNonNull(meaning.deadline()), (TimeLimit) value));
            case RISK_NOTE ->
                conclusions.add(new Conclusion.RiskNote(
                        about,
                        (String) value,
                        meaning.clauses().getOrDefault(value, row.clauses().get(0))));
            case NEEDED_CONSENT ->
                conclusions.add(new Conclusion.NeededConsent(about, table.id(), row.id(), (ConsentKind) value));
            case OUTCOME -> conclusions.add(new Conclusion.Outcome(about, table.id(), row.id(), column.key(), value));
            case DETAIL,
                    DOCUMENT_FORM,
                    CAPPED_DEADLINE,
                    CAP,
                    DISCLOSURE,
                    SCRIPT_STEP,
                    SCRIPT_KIND,
                    SCRIPT_CHANNEL,
                    SCRIPT_FOR,
                    SCRIPT_TEXT,
                    LABOUR_QUOTE,
                    FIGURE,
                    REMARK -> {
                // Read together with the columns they belong to, or meant for people.
            }
        }
    }

    private void value(Meaning meaning, Object value) {
        conclusions.add(new Conclusion.Value(about, meaning.field(), value));
    }

    private void action(Meaning meaning, ActionCode code) {
        conclusions.add(new Conclusion.Action(about, code, Objects.requireNonNull(meaning.obligation()), details()));
        if (cell(Becomes.NEEDED_CONSENT, null) != null || !consultation.gives().isEmpty()) {
            conclusions.add(new Conclusion.Planned(about, table.id(), row.id(), code));
        }
    }

    private void exclusion(Meaning meaning, Object value) {
        if (value instanceof ActionCode code) {
            conclusions.add(new Conclusion.Exclusion(about, code));
        } else if (Boolean.TRUE.equals(value)) {
            meaning.excluded().forEach(code -> conclusions.add(new Conclusion.Exclusion(about, code)));
        }
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (OutcomeColumn column : table.definition().outcomes()) {
            if (becomes(column, Becomes.DETAIL).isPresent()) {
                with(column, value -> details.put(column.key(), value));
            }
        }
        return details;
    }

    private DocumentForm form(Object document) {
        for (OutcomeColumn column : table.definition().outcomes()) {
            Optional<Meaning> meaning = becomes(column, Becomes.DOCUMENT_FORM);
            if (meaning.isPresent() && meaning.get().document() == document) {
                return row.outcome(column.key(), DocumentForm.class).orElse(DocumentForm.WRITTEN);
            }
        }
        return DocumentForm.WRITTEN;
    }

    /** Conclusions that several columns make together. */
    private void pairs() {
        if (cell(Becomes.CAPPED_DEADLINE, null) instanceof DeadlineCode code
                && cell(Becomes.CAP, null) instanceof TimeLimit cap) {
            conclusions.add(new Conclusion.LegalCap(about, code, cap));
        }
        if (cell(Becomes.SCRIPT_STEP, null) instanceof BigDecimal step) {
            script(step.intValueExact());
        }
        for (OutcomeColumn column : table.definition().outcomes()) {
            becomes(column, Becomes.DISCLOSURE)
                    .filter(meaning -> Locale.CHINESE.equals(meaning.language()))
                    .ifPresent(meaning -> with(column, text -> disclosure(meaning, (String) text)));
        }
        quote();
    }

    private void script(int step) {
        List<ActionCode> actions = new ArrayList<>();
        for (OutcomeColumn column : table.definition().outcomes()) {
            if (becomes(column, Becomes.SCRIPT_FOR).isPresent()) {
                with(column, code -> actions.add((ActionCode) code));
            }
        }
        String zh = (String) cell(Becomes.SCRIPT_TEXT, Locale.CHINESE);
        String en = (String) cell(Becomes.SCRIPT_TEXT, Locale.ENGLISH);
        if (zh != null) {
            conclusions.add(new Conclusion.Script(
                    about,
                    step,
                    (ScriptKind) cell(Becomes.SCRIPT_KIND, null),
                    cell(Becomes.SCRIPT_CHANNEL, null) instanceof ScriptChannel channel
                            ? channel
                            : ScriptChannel.SPOKEN,
                    actions,
                    zh,
                    en == null ? zh : en));
        }
    }

    private void disclosure(Meaning meaning, String zh) {
        String en = zh;
        for (OutcomeColumn column : table.definition().outcomes()) {
            boolean isTranslation = becomes(column, Becomes.DISCLOSURE)
                    .filter(other -> Locale.ENGLISH.equals(other.language())
                            && other.code().equals(meaning.code()))
                    .isPresent();
            if (isTranslation && row.outcomes().get(column.key()) instanceof String text) {
                en = text;
            }
        }
        String code = meaning.code().isEmpty() ? row.id() : meaning.code();
        conclusions.add(Conclusion.Disclosure.ofRow(about, table.id(), code, meaning.audience(), zh, en));
    }

    private void quote() {
        BigDecimal hours = null;
        BigDecimal fee = null;
        boolean isQuoted = false;
        for (OutcomeColumn column : table.definition().outcomes()) {
            if (becomes(column, Becomes.LABOUR_QUOTE).isPresent()) {
                isQuoted = true;
                Object value = row.outcomes().get(column.key());
                if (column.kind() == OutcomeColumn.Kind.NUMBER) {
                    hours = (BigDecimal) value;
                } else {
                    fee = (BigDecimal) value;
                }
            }
        }
        if (isQuoted) {
            conclusions.add(new Conclusion.Quote(
                    about, table.id() + "." + row.id(), hours, fee == null ? BigDecimal.ZERO : fee));
        }
    }

    private Optional<Meaning> becomes(OutcomeColumn column, Becomes becomes) {
        return consultation.meaning(column).filter(meaning -> meaning.becomes() == becomes);
    }

    private @Nullable Object cell(Becomes becomes, @Nullable Locale language) {
        for (OutcomeColumn column : table.definition().outcomes()) {
            boolean isMeant = becomes(column, becomes)
                    .filter(meaning -> language == null || language.equals(meaning.language()))
                    .isPresent();
            Object value = row.outcomes().get(column.key());
            if (isMeant && value != null) {
                return value;
            }
        }
        return null;
    }
}

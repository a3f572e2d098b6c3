package org.guwen.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.inference.principle.Literal;
import org.guwen.inference.principle.TableConclusion;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinition.Consultation;
import org.jspecify.annotations.Nullable;

/** What the rows of a table may conclude at which stage, read from its definition alone. */
public final class TableConclusions {

    private final TableDefinition table;
    private final Consultation consultation;
    private final String finalStage;
    private final List<TableConclusion> found = new ArrayList<>();

    private TableConclusions(TableDefinition table, Consultation consultation) {
        this.table = table;
        this.consultation = consultation;
        this.finalStage = consultation.gives().isEmpty() ? consultation.stage() : consultation.gives();
    }

    /** What a table may conclude, on all occasions on which it is consulted. */
    public static List<TableConclusion> of(TableDefinition table) {
        return table.consulted().stream()
                .flatMap(consultation -> new TableConclusions(table, consultation).read().stream())
                .distinct()
                .toList();
    }

    private List<TableConclusion> read() {
        String stage = consultation.stage();
        if (!table.enters().isEmpty()) {
            found.add(new TableConclusion(table.id(), stage, table.enters(), Map.of()));
        }
        if (table.subject() == TableDefinition.Subject.FIGURE) {
            table.outcomes().stream()
                    .map(column -> column.meaning().enters())
                    .filter(own -> !own.isEmpty())
                    .forEach(own -> found.add(new TableConclusion(table.id(), stage, own, Map.of())));
            return found;
        }
        add(stage, "Decided", Map.of("table", text(table.id())));
        table.outcomes()
                .forEach(column -> consultation.meaning(column).ifPresent(meaning -> read(stage, column, meaning)));
        return found;
    }

    private void read(String stage, OutcomeColumn column, Meaning meaning) {
        switch (meaning.becomes()) {
            case ACTION -> {
                add(finalStage, "Action", Map.of("obligation", constant(meaning.obligation())));
                if (has(Becomes.NEEDED_CONSENT) || !consultation.gives().isEmpty()) {
                    add(stage, "Planned", Map.of("table", text(table.id())));
                }
            }
            case PROHIBITION -> add(finalStage, "Prohibition", Map.of());
            case EXCLUSION -> {
                meaning.excluded().forEach(code -> add(finalStage, "Exclusion", Map.of("code", constant(code))));
                if (meaning.excluded().isEmpty()) {
                    add(finalStage, "Exclusion", Map.of());
                }
            }
            case FREE -> add(finalStage, "Free", Map.of());
            case BILLED -> add(finalStage, "Billed", Map.of());
            case STORE_BEARS -> add(finalStage, "StoreBears", Map.of());
            case WORK_DECISION -> add(finalStage, "WorkDecision", Map.of());
            case ESCALATION -> {
                add(finalStage, "Escalation", Map.of());
                if (meaning.ofHits()) {
                    add(stage, "Escalation", Map.of());
                }
            }
            case DOCUMENT -> add(finalStage, "Document", Map.of());
            case VALUE -> {
                add(finalStage, "Value", Map.of("field", text(meaning.field())));
                if (meaning.ofHits()) {
                    add(stage, "Value", Map.of("field", text(meaning.field())));
                }
            }
            case DEADLINE -> add(finalStage, "Deadline", Map.of("code", constant(meaning.deadline())));
            case CAP -> add(finalStage, "LegalCap", Map.of());
            case RISK_NOTE -> add(finalStage, "RiskNote", Map.of());
            case DISCLOSURE -> add(finalStage, "Disclosure", Map.of());
            case SCRIPT_STEP -> add(finalStage, "Script", Map.of());
            case LABOUR_QUOTE -> add(finalStage, "Quote", Map.of());
            case NEEDED_CONSENT -> add(stage, "NeededConsent", Map.of("table", text(table.id())));
            case OUTCOME -> add(finalStage, "Outcome", Map.of("table", text(table.id()), "column", text(column.key())));
            case DETAIL,
                    DOCUMENT_FORM,
                    CAPPED_DEADLINE,
                    SCRIPT_KIND,
                    SCRIPT_CHANNEL,
                    SCRIPT_FOR,
                    SCRIPT_TEXT,
                    FIGURE,
                    REMARK -> {
                // Part of another conclusion, or meant for people.
            }
        }
    }

    private boolean has(Becomes becomes) {
        return table.outcomes().stream()
                .map(consultation::meaning)
                .flatMap(Optional::stream)
                .anyMatch(meaning -> meaning.becomes() == becomes);
    }

    private void add(String stage, String type, Map<String, Literal> values) {
        Map<String, Literal> all = new HashMap<>(values);
        if (table.about() == TableDefinition.Subject.CASE) {
            all.put("subject", new Literal(Literal.Kind.CONSTANT, "Subject.CASE"));
        }
        found.add(new TableConclusion(table.id(), stage, "org.guwen.advice.Conclusion." + type, all));
    }

    private static Literal text(String text) {
        return new Literal(Literal.Kind.TEXT, text);
    }

    private static Literal constant(@Nullable Enum<?> constant) {
        return new Literal(
                Literal.Kind.CONSTANT,
                constant == null ? "" : constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}

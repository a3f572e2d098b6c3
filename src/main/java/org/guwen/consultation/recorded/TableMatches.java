package org.guwen.consultation.recorded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.facts.Contradictions;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.inference.ConsultedTable;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.ConsultationRecord;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.ConditionCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells of every row of a table which of its conditions a consultation on record meets. Nothing is kept of it. */
@Service
public class TableMatches {

    private final Messages messages = new Messages(TableMatches.class, "records");
    private final RecordedCases cases;
    private final Contradictions contradictions;
    private final DraftKnowledge drafts;
    private final Labels labels = Labels.get();
    private final ConditionCells cells = new ConditionCells(labels);

    TableMatches(RecordedCases cases, Contradictions contradictions, DraftKnowledge drafts) {
        this.cases = cases;
        this.contradictions = contradictions;
        this.drafts = drafts;
    }

    /**
     * Whose rows are looked at: those of the release that answered if neither is named.
     *
     * @param release number of a release
     * @param draft number of a draft
     */
    public record Source(@Nullable Long release, @Nullable Long draft) {}

    /**
     * What the rows of a table say to a consultation.
     *
     * @param locale language of labels and values
     * @throws ProblemException if the caller may not read the consultation or the draft, or there is no such table or
     *     release
     */
    public TableMatchDocument find(UUID id, String table, Source source, Caller caller, Locale locale) {
        if (source.draft() != null && !caller.mayReadDrafts()) {
            throw new ProblemException(ProblemType.FORBIDDEN, messages.wording("draft.hidden"));
        }
        ConsultationRecord entry = cases.find(id, caller);
        CaseFacts facts = cases.facts(entry, locale);
        KnowledgeBase base = base(entry, source);
        DecisionTable asked = base.ruleset().tables().stream()
                .filter(known -> known.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, messages.wording("table", table)));
        Inferred inferred = cases.infer(entry, facts, base, false);
        contradictions.refuse(inferred.contradictions(), locale);
        List<TableMatchDocument.Consulted> consulted = asked.definition().subject() == TableDefinition.Subject.FIGURE
                ? figures(asked, inferred)
                : inferred.consulted().stream()
                        .filter(time -> time.table().id().equals(table))
                        .map(time -> consulted(time, locale))
                        .toList();
        return new TableMatchDocument(
                table, entry.topic(), entry.request().asOf(), ExplanationWriter.stamp(base, source.draft()), consulted);
    }

    private KnowledgeBase base(ConsultationRecord entry, Source source) {
        Long draft = source.draft();
        if (draft != null) {
            return drafts.ofDraft(draft);
        }
        Long release = source.release();
        return release == null || release == entry.answer().release().number()
                ? cases.knowledge(entry)
                : cases.knowledge(release);
    }

    /** Figures are looked up by rules; the rows that the advice rests on are those that were. */
    private static List<TableMatchDocument.Consulted> figures(DecisionTable table, Inferred inferred) {
        Set<String> used = inferred.figures().stream()
                .filter(hit -> hit.table().equals(table.id()))
                .map(Inferred.Hit::row)
                .collect(Collectors.toSet());
        if (used.isEmpty()) {
            return List.of();
        }
        List<TableMatchDocument.Row> rows = table.rows().stream()
                .map(row -> new TableMatchDocument.Row(
                        row.id(),
                        used.contains(row.id())
                                ? TableMatchDocument.Result.DECIDED
                                : TableMatchDocument.Result.NOT_MATCHED,
                        List.of(),
                        List.of()))
                .toList();
        return List.of(new TableMatchDocument.Consulted(name(Subject.CASE), List.of(), rows));
    }

    private TableMatchDocument.Consulted consulted(ConsultedTable time, Locale locale) {
        List<Field> fields =
                time.table().columns().stream().map(DecisionTable.Column::field).toList();
        List<TableMatchDocument.Value> values = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            values.add(new TableMatchDocument.Value(
                    field.path(),
                    labels.of(field, locale),
                    text(field, time.inputs().get(column), locale).orElse(null)));
        }
        return new TableMatchDocument.Consulted(
                name(time.subject()),
                values,
                time.table().rows().stream().map(row -> row(row, time, fields)).toList());
    }

    private static TableMatchDocument.Row row(Row row, ConsultedTable time, List<Field> fields) {
        List<String> met = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            Region region = row.regions().get(column);
            if (!(region instanceof Region.Any)) {
                (region.contains(time.inputs().get(column)) ? met : unmet)
                        .add(fields.get(column).path());
            }
        }
        return new TableMatchDocument.Row(row.id(), result(row, time, unmet.isEmpty()), met, unmet);
    }

    private static TableMatchDocument.Result result(Row row, ConsultedTable time, boolean isMet) {
        if (time.decided().contains(row)) {
            return TableMatchDocument.Result.DECIDED;
        }
        if (time.hits().contains(row)) {
            return TableMatchDocument.Result.MATCHED;
        }
        if (!isMet) {
            return TableMatchDocument.Result.NOT_MATCHED;
        }
        return row.enabled() ? TableMatchDocument.Result.NOT_IN_FORCE : TableMatchDocument.Result.DISABLED;
    }

    /** A value as a cell would say it that accepts this value alone. */
    private Optional<String> text(Field field, @Nullable Object value, Locale locale) {
        if (value == null) {
            return Optional.empty();
        }
        Set<Object> values = new LinkedHashSet<>(value instanceof Collection<?> several ? several : List.of(value));
        return Optional.of(cells.print(field, new Region.OneOf(values), locale));
    }

    private static String name(Subject subject) {
        return subject.kind().name() + " " + subject.index();
    }
}

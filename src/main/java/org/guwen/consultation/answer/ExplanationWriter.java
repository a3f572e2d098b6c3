package org.guwen.consultation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Subject;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.FiredRow;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Region;
import org.guwen.table.TypedCondition;
import org.guwen.table.cell.ConditionCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Puts into words how an answer came about: rules in firing order, rows cell by cell. */
public final class ExplanationWriter {

    private final Locale locale;
    private final Labels labels = Labels.get();
    private final ConditionCells conditionCells = new ConditionCells(labels);
    private final OutcomeCells outcomeCells = new OutcomeCells(labels);

    public ExplanationWriter(Locale locale) {
        this.locale = locale;
    }

    public AdviceDocument.Explanation write(KnowledgeBase knowledge, Inferred inferred) {
        List<AdviceDocument.FiredRule> rules =
                inferred.rules().stream().map(name -> rule(knowledge, name)).toList();
        return new AdviceDocument.Explanation(
                stamp(knowledge),
                rules,
                inferred.fired().stream().map(this::row).toList(),
                inferred.values().stream().map(this::value).toList());
    }

    /** Names the release that a knowledge base was built from. */
    public static AdviceDocument.ReleaseStamp stamp(KnowledgeBase base) {
        return stamp(base, null);
    }

    /** Names the release that a knowledge base was built from, or the draft that changes it. */
    public static AdviceDocument.ReleaseStamp stamp(KnowledgeBase base, @Nullable Long draft) {
        return new AdviceDocument.ReleaseStamp(
                base.ruleset().number(), base.ruleset().sha256(), draft);
    }

    private AdviceDocument.FiredRule rule(KnowledgeBase knowledge, String name) {
        Reason.OfRule rule = knowledge.principle(name);
        return new AdviceDocument.FiredRule(name, rule.sentence(locale), rule.clauses(), rule.basis());
    }

    private AdviceDocument.ConcludedValue value(Concluded item) {
        Conclusion.Value value = (Conclusion.Value) item.conclusion();
        return new AdviceDocument.ConcludedValue(
                value.field(),
                labels.of(Vocabulary.get().field(value.field()), locale),
                subject(value.subject()),
                value.value(),
                item.reasons().stream()
                        .map(reason -> AdviceWriter.because(reason, locale))
                        .toList());
    }

    private static String subject(Subject subject) {
        return subject.kind().name() + " " + subject.index();
    }

    private AdviceDocument.FiredRow row(FiredRow fired) {
        DecisionTable table = fired.table();
        return new AdviceDocument.FiredRow(
                table.id(),
                LocalizedText.in(
                        locale, table.definition().titleZh(), table.definition().titleEn()),
                fired.row().id(),
                subject(fired.subject()),
                fired.decided(),
                fired.row().clauses(),
                fired.row().basis(),
                conditions(fired),
                outcomes(fired));
    }

    private List<AdviceDocument.Condition> conditions(FiredRow fired) {
        List<AdviceDocument.Condition> conditions = new ArrayList<>();
        for (int i = 0; i < fired.table().columns().size(); i++) {
            Region region = fired.row().regions().get(i);
            if (region instanceof Region.Any) {
                continue;
            }
            var field = fired.table().columns().get(i).field();
            Object input = fired.inputs().get(i);
            conditions.add(new AdviceDocument.Condition(
                    fired.table().conditionAddress(fired.row(), i),
                    field.path(),
                    labels.of(field, locale),
                    conditionCells.print(field, region, locale),
                    TypedCondition.of(region),
                    input,
                    region.contains(input)));
        }
        return conditions;
    }

    private List<AdviceDocument.Outcome> outcomes(FiredRow fired) {
        List<AdviceDocument.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < fired.table().definition().outcomes().size(); i++) {
            OutcomeColumn column = fired.table().definition().outcomes().get(i);
            Object value = fired.row().outcomes().get(column.key());
            if (value != null) {
                outcomes.add(new AdviceDocument.Outcome(
                        fired.table().outcomeAddress(fired.row(), i),
                        column.key(),
                        LocalizedText.in(locale, column.labelZh(), column.labelEn()),
                        outcomeCells.print(column, value, locale),
                        value instanceof TimeLimit limit ? limit.iso() : value));
            }
        }
        return outcomes;
    }
}

package org.guwen.consultation.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.Texts;
import org.guwen.advice.code.Verdict;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.whynot.WhyNotAnswer;
import org.guwen.problem.Messages;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.TypedCondition;
import org.guwen.table.cell.ConditionCells;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Puts why-not answers into words. */
final class WhyNotWriter {

    private final Messages messages = new Messages(WhyNotWriter.class, "whynot");
    private final Labels labels = Labels.get();
    private final ConditionCells cells = new ConditionCells(labels);
    private final KnowledgeBase knowledge;
    private final Locale locale;

    WhyNotWriter(KnowledgeBase knowledge, Locale locale) {
        this.knowledge = knowledge;
        this.locale = locale;
    }

    WhyNotDocument write(WhyNotAnswer answer) {
        return new WhyNotDocument(
                answer.isGiven(),
                Stream.concat(
                                answer.blockers().stream().map(this::blocker),
                                answer.earlier().stream().map(this::earlier))
                        .toList(),
                answer.ways().stream().map(this::way).toList(),
                Stream.concat(
                                answer.rules().stream().map(this::rule),
                                answer.rows().stream().map(this::row))
                        .toList(),
                answer.isExhaustive() ? WhyNotDocument.Proof.EXHAUSTIVE : WhyNotDocument.Proof.SEARCHED,
                answer.unchangeable());
    }

    private WhyNotDocument.Blocker blocker(Concluded item) {
        Conclusion conclusion = item.conclusion();
        return new WhyNotDocument.Blocker(
                kind(conclusion),
                text(item),
                item.reasons().stream()
                        .map(reason -> AdviceWriter.because(reason, locale))
                        .toList());
    }

    private static WhyNotDocument.BlockerKind kind(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Exclusion || conclusion instanceof Conclusion.DocumentExcluded) {
            return WhyNotDocument.BlockerKind.EXCLUDED;
        }
        if (conclusion instanceof Conclusion.ReasonedVerdict judged && judged.verdict() == Verdict.PROHIBITED) {
            return WhyNotDocument.BlockerKind.PROHIBITED;
        }
        return conclusion instanceof Conclusion.Suppression || conclusion instanceof Conclusion.Guarded
                ? WhyNotDocument.BlockerKind.GUARD
                : WhyNotDocument.BlockerKind.REFUSED;
    }

    /** The reason in words where there is one, else the sentence of the rule or the remark of the row. */
    private String text(Concluded item) {
        String code = item.conclusion() instanceof Conclusion.Suppression left
                ? left.reason()
                : item.conclusion() instanceof Conclusion.Guarded guarded
                        ? guarded.reason()
                        : item.conclusion() instanceof Conclusion.Obstacle obstacle ? obstacle.reason() : "";
        if (!code.isEmpty() && Texts.get().has("reason." + code)) {
            return Texts.get().of("reason." + code, locale);
        }
        Reason first = item.reasons().get(0);
        return first instanceof Reason.OfRule rule
                ? rule.sentence(locale)
                : ((Reason.OfRow) first).table() + " " + ((Reason.OfRow) first).row();
    }

    private WhyNotDocument.Way way(WhyNotAnswer.Way way) {
        return new WhyNotDocument.Way(way.changes().stream().map(this::change).toList(), true);
    }

    private WhyNotDocument.Change change(WhyNotAnswer.Change change) {
        String label = Vocabulary.get()
                .find(change.field())
                .map(field -> labels.of(field, locale))
                .orElseGet(() -> messages.text(locale, change.field()));
        return new WhyNotDocument.Change(
                change.pointer(),
                change.from(),
                change.to(),
                messages.text(
                        locale,
                        change.from() == null ? "change.untold" : "change",
                        label,
                        word(change.from()),
                        word(change.to())));
    }

    private String word(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return labels.of(constant, locale);
        }
        if (value == null) {
            return messages.text(locale, "untold");
        }
        return value instanceof Boolean truth ? messages.text(locale, truth ? "yes" : "no") : value.toString();
    }

    private WhyNotDocument.Blocker earlier(Reason.OfRow row) {
        return new WhyNotDocument.Blocker(
                WhyNotDocument.BlockerKind.EARLIER_ROW,
                messages.text(locale, "earlier", title(table(row.table())), row.row()),
                List.of(AdviceWriter.because(row, locale)));
    }

    private WhyNotDocument.FailedConditions rule(WhyNotAnswer.WaitingRule failed) {
        return new WhyNotDocument.FailedConditions(
                failed.rule(),
                knowledge.principle(failed.rule()).sentence(locale),
                null,
                null,
                failed.conditions().stream().map(this::failed).toList());
    }

    private WhyNotDocument.Failed failed(WhyNotAnswer.Condition condition) {
        Field field = Vocabulary.get().find(condition.field()).orElse(null);
        TypedCondition required = condition.required();
        String text = field == null || required == null
                ? ofConcluded(condition)
                : ofFact(labels.of(field, locale), condition.actual(), words(required));
        return new WhyNotDocument.Failed(condition.field(), text, condition.actual(), required, null);
    }

    /** What other rules conclude is named by its kind: its parts mean little to people. */
    private String ofConcluded(WhyNotAnswer.Condition condition) {
        String kind = condition.field().replaceFirst("\\..*", "");
        String label = Vocabulary.get()
                .find(condition.field())
                .map(field -> labels.of(field, locale))
                .orElseGet(() -> messages.text(locale, "kind." + kind));
        return messages.text(locale, condition.isDenied() ? "present" : "absent", label);
    }

    private String ofFact(String label, @Nullable Object actual, String required) {
        if (required.isEmpty()) {
            return messages.text(locale, "unequal", label);
        }
        return messages.text(locale, actual == null ? "condition.untold" : "condition", label, word(actual), required);
    }

    /** What a fact must be, in words; empty where another fact decides. */
    private String words(TypedCondition required) {
        Object bound = Objects.requireNonNullElse(
                required.max(), Objects.requireNonNullElse(required.min(), required.values()));
        String text = bound instanceof List<?> values
                ? values.stream().map(this::word).collect(Collectors.joining(messages.text(locale, "between")))
                : word(bound);
        boolean isOfNothing = required.operator() == TypedCondition.Operator.EMPTY
                || required.operator() == TypedCondition.Operator.PRESENT;
        return text.isEmpty() && !isOfNothing
                ? ""
                : messages.text(locale, required.operator().name(), text);
    }

    private WhyNotDocument.FailedConditions row(WhyNotAnswer.WaitingRow waiting) {
        DecisionTable table = waiting.table();
        List<WhyNotDocument.Failed> failed = new ArrayList<>();
        for (WhyNotAnswer.Cell cell : waiting.cells()) {
            Field field = table.columns().get(cell.column()).field();
            Region region = waiting.row().regions().get(cell.column());
            failed.add(new WhyNotDocument.Failed(
                    field.path(),
                    ofFact(labels.of(field, locale), cell.actual(), cells.print(field, region, locale)),
                    cell.actual(),
                    TypedCondition.of(region),
                    table.conditionAddress(waiting.row(), cell.column())));
        }
        if (!waiting.isInForce()) {
            failed.add(new WhyNotDocument.Failed("asOf", messages.text(locale, "not.in.force"), null, null, null));
        }
        return new WhyNotDocument.FailedConditions(
                null, title(table), table.id(), waiting.row().id(), failed);
    }

    private String title(DecisionTable table) {
        return LocalizedText.in(
                locale, table.definition().titleZh(), table.definition().titleEn());
    }

    private DecisionTable table(String id) {
        return knowledge.ruleset().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.guwen.consultation.whynot;

import java.util.List;
import java.util.Locale;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.Texts;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.whynot.WhyNotAnswer;
import org.guwen.problem.Messages;
import org.jspecify.annotations.Nullable;

/** Puts why-not answers into words. */
final class WhyNotWriter {

    private final Messages messages = new Messages(WhyNotWriter.class, "whynot");
    private final Labels labels = Labels.get();
    private final KnowledgeBase knowledge;
    private final Locale locale;

    WhyNotWriter(KnowledgeBase knowledge, Locale locale) {
        this.knowledge = knowledge;
        this.locale = locale;
    }

    WhyNotDocument write(WhyNotAnswer answer) {
        return new WhyNotDocument(
                answer.isGiven(),
                answer.blockers().stream().map(this::blocker).toList(),
                answer.ways().stream().map(this::way).toList(),
                answer.rules().stream().map(this::rule).toList(),
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
        return value instanceof Boolean truth ? messages.text(locale, truth ? "yes" : "no") : String.valueOf(value);
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
        String label = field == null ? condition.field() : labels.of(field, locale);
        return new WhyNotDocument.Failed(
                condition.field(),
                messages.text(locale, condition.isDenied() ? "denied" : "missing", label),
                condition.actual(),
                condition.operator() == null
                        ? null
                        : new WhyNotDocument.Required(condition.operator(), condition.values()));
    }
}

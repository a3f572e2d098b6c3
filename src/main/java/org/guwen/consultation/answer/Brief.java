package org.guwen.consultation.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.act.NoticeCatalogue;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * An answer without its reasons ({@link Explain#NONE}): what to do, to say and to pay. An act names the clauses of its
 * narrowest reason, nothing else does; texts of clauses, figures of the source and notes that only explain are left out, and
 * the manners that hold in every case are one line, without their words. What can be answered to a question stands in the
 * schema of the topic.
 */
final class Brief {

    private Brief() {}

    static AdviceDocument of(AdviceDocument whole) {
        Map<String, @Nullable Object> parts = new HashMap<>();
        AdviceDocument.Conduct conduct = whole.conduct();
        parts.put("conduct", conduct == null ? null : new AdviceDocument.Conduct(conduct.text(), List.of()));
        parts.put("actions", whole.actions().stream().map(Brief::action).toList());
        parts.put(
                "disclosures",
                without(
                        whole.disclosures().stream()
                                .filter(told -> !NoticeCatalogue.get().explains(told.item()))
                                .toList(),
                        "clauses"));
        parts.put("documents", without(whole.documents(), "clauses"));
        parts.put("deadlines", without(whole.deadlines(), "clauses"));
        parts.put("scripts", without(whole.scripts(), "clauses"));
        parts.put("demands", without(whole.demands(), "clauses"));
        parts.put("suppressed", without(whole.suppressed(), "clauses"));
        parts.put("forbidden", without(whole.forbidden(), "clauses"));
        parts.put("assumptions", without(whole.assumptions(), "why"));
        parts.put("questions", without(without(without(whole.questions(), "why"), "options"), "pointer"));
        parts.put("riskNotes", List.of());
        parts.put("citations", List.of());
        return Records.with(whole, parts);
    }

    private static AdviceDocument.Action action(AdviceDocument.Action action) {
        AdviceDocument.Action brief = Records.with(action, "basis", null);
        boolean isPlain = action.payload() == null || action.payload().isEmpty();
        return isPlain ? Records.with(brief, "payload", null) : brief;
    }

    private static <T extends Record> List<T> without(List<T> items, String part) {
        Map<String, @Nullable Object> nothing = Collections.singletonMap(part, null);
        return items.stream().map(item -> Records.with(item, nothing)).toList();
    }
}

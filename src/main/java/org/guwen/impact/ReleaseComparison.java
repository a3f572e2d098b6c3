package org.guwen.impact;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.journal.ConsultationRecord;
import org.guwen.text.CanonicalForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks cases on two versions of the tables and compares the answers. Cases that differ in nothing that can matter are asked
 * once; what they are told is remembered for as many as fit.
 */
final class ReleaseComparison {

    private static final int MOST_REMEMBERED = 20_000;

    private final Inference inference;
    private final JsonMapper json;
    private final KnowledgeBase base;
    private final KnowledgeBase draft;
    private final AdviceComparison comparison;
    private final Map<String, CaseImpact> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CaseImpact> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    ReleaseComparison(
            Inference inference,
            JsonMapper json,
            KnowledgeBase base,
            KnowledgeBase draft,
            AdviceComparison comparison) {
        this.inference = inference;
        this.json = json;
        this.base = base;
        this.draft = draft;
        this.comparison = comparison;
    }

    /** What the draft changes in the answer to a case on record. */
    CaseImpact of(ConsultationRecord entry, CaseFacts facts) {
        // Figures of the calendar can move a day that depends on when the case came; nothing else depends on that.
        OffsetDateTime keptAt = comparison.changesFigures() ? entry.createdAt() : null;
        String key = CanonicalForm.sha256(
                entry.topic().name(),
                entry.request().asOf(),
                keptAt,
                nameless(entry.request().facts()));
        CaseImpact impact = known.get(key);
        if (impact == null) {
            impact = compare(entry, facts, keptAt);
            known.put(key, impact);
        }
        return impact;
    }

    /** The facts without what is of the request alone. */
    private String nameless(String facts) {
        JsonNode tree = json.readTree(facts);
        if (tree instanceof ObjectNode object) {
            object.remove("requestId");
        }
        return tree.toString();
    }

    private CaseImpact compare(ConsultationRecord entry, CaseFacts facts, @Nullable OffsetDateTime keptAt) {
        return comparison.between(
                inference.infer(base, facts, entry.request().asOf(), keptAt),
                inference.infer(draft, facts, entry.request().asOf(), keptAt));
    }
}

package org.guwen.impact.shadow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.AnsweredCase;
import org.guwen.impact.AdviceComparison;
import org.guwen.impact.CaseImpact;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A draft that answers on this node, and what of its answers is not written yet. All but the choice belongs to one thread. */
final class RunningShadow {

    private static final Logger LOG = LoggerFactory.getLogger(RunningShadow.class);
    private static final int DIGITS = 13;
    private static final double PLACES = Math.pow(16, DIGITS);

    private final Shadow shadow;
    private final KnowledgeBase draft;
    private final LongAdder skipped = new LongAdder();
    private ShadowCounts counts = ShadowCounts.NONE;
    private List<Divergence> divergences = new ArrayList<>();
    private @Nullable KnowledgeBase base;
    private @Nullable AdviceComparison comparison;

    RunningShadow(Shadow shadow, KnowledgeBase draft) {
        this.shadow = shadow;
        this.draft = draft;
    }

    /** What may be done with what has not been written yet. */
    @FunctionalInterface
    interface Writing {
        void write(Shadow shadow, ShadowCounts counts, List<Divergence> divergences);
    }

    Shadow shadow() {
        return shadow;
    }

    /** Whether it is the same content of the same draft with the same share. */
    boolean isOf(Shadow other) {
        return shadow.draft() == other.draft()
                && shadow.contentSha256().equals(other.contentSha256())
                && shadow.share().compareTo(other.share()) == 0;
    }

    /**
     * Whether a consultation is of its share. That hangs on the id alone: any node, and anybody who checks, chooses the same.
     *
     * @param share 0 to 1
     */
    static boolean isChosen(UUID consultation, double share) {
        String hash = Sha256.of(consultation.toString().getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(hash.substring(0, DIGITS), 16) / PLACES < share;
    }

    boolean isChosen(UUID consultation) {
        return isChosen(consultation, shadow.share().doubleValue());
    }

    /** Counts a consultation that it is not asked; from any thread. */
    void skip() {
        skipped.increment();
    }

    /** Asks the draft and notes what differs. */
    void ask(AnsweredCase answered, Inference inference, ClauseCatalogue clauses, JsonMapper json) {
        try {
            CaseImpact impact = compare(answered, inference, clauses, json);
            if (impact.isChanged()) {
                counts = counts.plus(new ShadowCounts(0, 1, 0, 0));
                divergences.add(new Divergence(
                        0,
                        answered.id(),
                        answered.storeId(),
                        answered.knowledge().ruleset().number(),
                        impact.differences(),
                        impact.was(),
                        impact.becomes()));
            } else {
                counts = counts.plus(new ShadowCounts(1, 0, 0, 0));
            }
        } catch (RuntimeException e) {
            counts = counts.plus(new ShadowCounts(0, 0, 1, 0));
            LOG.warn("Draft {} cannot answer consultation {}", shadow.draft(), answered.id(), e);
        }
    }

    private CaseImpact compare(AnsweredCase answered, Inference inference, ClauseCatalogue clauses, JsonMapper json) {
        KnowledgeBase present = answered.knowledge();
        AdviceComparison with = comparison;
        if (with == null || base != present) {
            with = new AdviceComparison(clauses, json, present, draft);
            base = present;
            comparison = with;
        }
        // To prove questions takes many times as long as to answer, and both sides must be asked in the same way.
        Inferred before = answered.isExamined()
                ? inference.infer(present, answered.facts(), answered.asOf(), answered.keptAt())
                : answered.inferred();
        return with.between(before, inference.infer(draft, answered.facts(), answered.asOf(), answered.keptAt()));
    }

    /** Has written what is not written yet; if that fails it is there the next time. */
    void write(Writing writing) {
        long left = skipped.sum();
        ShadowCounts all = counts.plus(new ShadowCounts(0, 0, 0, left));
        if (!all.equals(ShadowCounts.NONE)) {
            writing.write(shadow, all, divergences);
            counts = ShadowCounts.NONE;
            divergences = new ArrayList<>();
            skipped.add(-left);
        }
    }
}

package org.guwen.impact;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.KnowledgeChange;
import org.guwen.journal.RecordedFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks cases on two versions of the tables and compares the answers. Cases that differ in nothing that can matter are asked
 * once, cases that no change can concern are not asked at all; what they are told is remembered for as many as fit.
 */
final class ReleaseComparison implements AutoCloseable {

    private static final int MOST_UNCHANGED = 200_000;
    private static final int MOST_CHANGED = 20_000;
    private static final int TOGETHER = 64;

    private final Inference inference;
    private final JsonMapper json;
    private final KnowledgeBase base;
    private final KnowledgeBase draft;
    private final AdviceComparison comparison;
    private final KnowledgeChange change;
    private final Function<RecordedFacts, CaseFacts> reader;
    private final Map<CaseKey, CaseImpact> unchanged = new Recent<>(MOST_UNCHANGED);
    private final Map<CaseKey, CaseImpact> changed = new Recent<>(MOST_CHANGED);
    // What is done here waits for nothing but a processor.
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** As many as fit; those are forgotten first that were not looked up for longest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /**
     * Compares a draft with what it changes.
     *
     * @param reader reads the facts of a record
     */
    ReleaseComparison(
            Inference inference,
            JsonMapper json,
            KnowledgeBase base,
            KnowledgeBase draft,
            AdviceComparison comparison,
            Function<RecordedFacts, CaseFacts> reader) {
        this.inference = inference;
        this.json = json;
        this.base = base;
        this.draft = draft;
        this.comparison = comparison;
        this.change = new KnowledgeChange(base, draft);
        this.reader = reader;
    }

    /** What the draft changes in the answers to cases on record, in their order. */
    List<CaseImpact> of(List<RecordedFacts> records) throws InterruptedException {
        List<CaseKey> keys = each(records, recorded -> CaseKey.of(recorded, keptAt(recorded), json));
        Map<CaseKey, CaseImpact> found = new HashMap<>();
        Map<CaseKey, RecordedFacts> asked = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            CaseKey key = keys.get(i);
            CaseImpact known = unchanged.getOrDefault(key, changed.get(key));
            if (known == null) {
                asked.putIfAbsent(key, records.get(i));
            } else {
                found.put(key, known);
            }
        }
        List<CaseImpact> impacts = each(List.copyOf(asked.values()), this::compare);
        int next = 0;
        for (CaseKey key : asked.keySet()) {
            CaseImpact impact = impacts.get(next++);
            found.put(key, impact);
            (impact.isChanged() ? changed : unchanged).put(key, impact);
        }
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    /** Figures of the calendar can move a day that depends on when the case came; nothing else depends on that. */
    private @Nullable OffsetDateTime keptAt(RecordedFacts recorded) {
        return comparison.changesFigures() ? recorded.createdAt() : null;
    }

    private CaseImpact compare(RecordedFacts recorded) {
        CaseFacts facts = reader.apply(recorded);
        if (!change.mayMatter(facts, recorded.asOf())) {
            return CaseImpact.NONE;
        }
        OffsetDateTime keptAt = keptAt(recorded);
        return comparison.between(
                inference.infer(base, facts, recorded.asOf(), keptAt),
                inference.infer(draft, facts, recorded.asOf(), keptAt));
    }

    /** Does something with each, on as many threads as there are processors. */
    private <T, R> List<R> each(List<T> items, Function<T, R> work) throws InterruptedException {
        List<Callable<List<R>>> tasks = new ArrayList<>();
        for (int start = 0; start < items.size(); start += TOGETHER) {
            List<T> some = items.subList(start, Math.min(start + TOGETHER, items.size()));
            tasks.add(() -> some.stream().map(work).toList());
        }
        List<R> done = new ArrayList<>(items.size());
        for (Future<List<R>> some : threads.invokeAll(tasks)) {
            try {
                done.addAll(some.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a case cannot be asked", e);
            }
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package org.guwen.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** The few knowledge bases asked for last. One is built at a time; those at hand never wait for that. */
final class RecentKnowledge {

    private static final int MOST = 3;

    private final Map<Long, KnowledgeBase> kept = new LinkedHashMap<>(MOST + 1, 0.75f, true);
    private final Object building = new Object();

    Optional<KnowledgeBase> find(long number, LongFunction<Optional<KnowledgeBase>> build) {
        Optional<KnowledgeBase> known = find(number);
        if (known.isPresent()) {
            return known;
        }
        synchronized (building) {
            Optional<KnowledgeBase> meanwhile = find(number);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            Optional<KnowledgeBase> built = build.apply(number);
            built.ifPresent(this::keep);
            return built;
        }
    }

    void keep(KnowledgeBase knowledge) {
        synchronized (kept) {
            kept.put(knowledge.ruleset().number(), knowledge);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private Optional<KnowledgeBase> find(long number) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(number));
        }
    }
}

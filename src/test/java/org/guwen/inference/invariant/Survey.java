package org.guwen.inference.invariant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guwen.advice.Advice;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.CaseEdits;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.RandomCases;
import org.guwen.inference.SmallestCase;
import org.guwen.table.TableDefinitions;

/** Asks one knowledge base about many random cases and keeps what breaks an invariant. */
final class Survey {

    private static final int MOST_EXAMPLES = 2;

    private final KnowledgeBase knowledge;
    private final Inference inference = new Inference();
    private final GrantLimits limits;
    private final Map<KnowledgeInvariant, List<String>> broken = new EnumMap<>(KnowledgeInvariant.class);
    private final Map<KnowledgeInvariant, Integer> counts = new EnumMap<>(KnowledgeInvariant.class);

    Survey(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.limits = new GrantLimits(
                knowledge.ruleset().table(TableDefinitions.get().get("concession_authority")), RandomCases.AS_OF);
    }

    /** Asks about so many cases of that seed. */
    Survey ask(long seed, int cases) {
        return ask(seed, cases, UnaryOperator.identity());
    }

    /** Asks about so many cases of that seed, each changed first. */
    Survey ask(long seed, int cases, UnaryOperator<CaseFacts> change) {
        RandomCases random = new RandomCases(seed);
        for (int i = 0; i < cases; i++) {
            CaseFacts facts = change.apply(random.next());
            String place = "seed " + seed + " case " + i;
            Map<KnowledgeInvariant, List<String>> found = broken(facts, List.of(KnowledgeInvariant.values()));
            found.forEach((invariant, ways) -> remember(invariant, facts, place, ways));
        }
        return this;
    }

    /** Examples of how an invariant was broken, each with the facts that matter. */
    List<String> broken(KnowledgeInvariant invariant) {
        return broken.getOrDefault(invariant, List.of());
    }

    /** How many cases broke an invariant. */
    int count(KnowledgeInvariant invariant) {
        return counts.getOrDefault(invariant, 0);
    }

    private Map<KnowledgeInvariant, List<String>> broken(CaseFacts facts, List<KnowledgeInvariant> invariants) {
        Map<KnowledgeInvariant, List<String>> found = new EnumMap<>(KnowledgeInvariant.class);
        try {
            Answered answered = new Answered(facts, advice(facts), limits, this::advice);
            for (KnowledgeInvariant invariant : invariants) {
                invariant.check(
                        answered,
                        way -> found.computeIfAbsent(invariant, key -> new ArrayList<>())
                                .add(way));
            }
        } catch (RuntimeException e) {
            found.put(KnowledgeInvariant.EVERY_CASE_IS_ANSWERED, List.of(e.toString()));
        }
        return found;
    }

    private Advice advice(CaseFacts facts) {
        return inference.infer(knowledge, facts, RandomCases.AS_OF).advice();
    }

    private void remember(KnowledgeInvariant invariant, CaseFacts facts, String place, List<String> ways) {
        counts.merge(invariant, 1, Integer::sum);
        List<String> examples = broken.computeIfAbsent(invariant, key -> new ArrayList<>());
        if (examples.size() < MOST_EXAMPLES) {
            CaseFacts smallest = SmallestCase.of(
                    facts, candidate -> broken(candidate, List.of(invariant)).containsKey(invariant));
            examples.add(place + ": " + ways.get(0) + "\n    smallest: " + broken(smallest, List.of(invariant))
                    + "\n    " + CaseEdits.json(smallest));
        }
    }
}

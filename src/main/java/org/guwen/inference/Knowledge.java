package org.guwen.inference;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What serves on this node: one knowledge base, replaced as a whole. A request takes it once and keeps it to its end, so
 * that no answer mixes two releases. A few others stay built, for questions about the past and for a quick way back.
 */
@Component
public class Knowledge implements SmartInitializingSingleton {

    private final Rulesets rulesets;
    private final SingletonSupplier<Principles> principles;
    private final RecentKnowledge recent = new RecentKnowledge();
    private final CompletableFuture<KnowledgeBase> first;
    private volatile @Nullable KnowledgeBase serving;
    private volatile @Nullable KnowledgeBase lastBuilt;

    Knowledge(Rulesets rulesets, ClauseCatalogue clauses) {
        this.rulesets = rulesets;
        this.principles = SingletonSupplier.of(() -> Principles.shipped(new ClauseKinds(clauses::basis)));
        // A thread of its own, not one of the common pool: it inherits the class loader of the program.
        this.first = new SimpleAsyncTaskExecutor("knowledge-").submitCompletable(this::buildFirst);
    }

    private KnowledgeBase buildFirst() {
        return rulesets.inForce()
                .map(Release::number)
                .flatMap(rulesets::find)
                .map(this::build)
                .orElseThrow(() -> new IllegalStateException("no release is in force"));
    }

    /** Built beside the rest of the program; waits for it, so that no request meets less and a failure stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        first.join();
    }

    /** The knowledge base that serves. A request asks for it once. */
    public KnowledgeBase active() {
        KnowledgeBase current = serving;
        return current == null ? first.join() : current;
    }

    /**
     * The knowledge base of a release, served or not; built on the thread of the caller if need be.
     *
     * @throws RuntimeException if the release cannot be read or built by this program
     */
    public Optional<KnowledgeBase> of(long release) {
        KnowledgeBase current = active();
        return current.ruleset().number() == release
                ? Optional.of(current)
                : recent.find(release, number -> rulesets.find(number).map(this::build));
    }

    /**
     * Builds a knowledge base beside the one that serves; nothing changes by that. What was built last for the same
     * content is taken again: a draft is tried on its way to being published.
     */
    public KnowledgeBase build(Ruleset ruleset) {
        KnowledgeBase last = lastBuilt;
        if (last != null && last.ruleset().sha256().equals(ruleset.sha256())) {
            return last.numbered(ruleset.number());
        }
        KnowledgeBase built = KnowledgeBase.of(ruleset, principles.obtain());
        lastBuilt = built;
        return built;
    }

    /** Keeps a knowledge base at hand that may serve soon. */
    public void keep(KnowledgeBase knowledge) {
        recent.keep(knowledge);
    }

    /** Lets a knowledge base serve from the next request on. The one before stays at hand. */
    public void serve(KnowledgeBase knowledge) {
        KnowledgeBase before = active();
        serving = knowledge;
        recent.keep(before);
    }
}

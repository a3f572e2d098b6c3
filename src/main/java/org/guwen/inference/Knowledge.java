package org.guwen.inference;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.guwen.advice.ClauseCatalogue;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** The knowledge bases of the store: the one in force stays built, others are built when asked for. */
@Component
public class Knowledge implements SmartInitializingSingleton {

    private final Rulesets rulesets;
    private final ClauseKinds clauses;
    private final CompletableFuture<KnowledgeBase> active;

    Knowledge(Rulesets rulesets, ClauseCatalogue clauses) {
        this.rulesets = rulesets;
        this.clauses = new ClauseKinds(clauses::basis);
        // A thread of its own, not one of the common pool: it inherits the class loader of the program.
        this.active = new SimpleAsyncTaskExecutor("knowledge-")
                .submitCompletable(() -> KnowledgeBase.of(rulesets.active(), this.clauses));
    }

    /** Built beside the rest of the program; waits for it, so that no request meets less and a failure stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        active.join();
    }

    /** The knowledge base in force. */
    public KnowledgeBase active() {
        return active.join();
    }

    /** The knowledge base of a release. */
    public Optional<KnowledgeBase> of(long release) {
        KnowledgeBase current = active();
        return current.ruleset().number() == release
                ? Optional.of(current)
                : rulesets.find(release).map((Ruleset ruleset) -> KnowledgeBase.of(ruleset, clauses));
    }
}

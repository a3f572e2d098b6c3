package org.guwen.release.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.ruleset.Rulesets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a release that was built and tested serve on this node, if it is the one in force. */
@Component
class ReleaseSwap {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseSwap.class);

    private final Object turn = new Object();
    private final Rulesets rulesets;
    private final Knowledge knowledge;
    private final Counter swaps;

    ReleaseSwap(Rulesets rulesets, Knowledge knowledge, MeterRegistry meters) {
        this.rulesets = rulesets;
        this.knowledge = knowledge;
        this.swaps = Counter.builder("guwen.release.swaps")
                .description("How often another release began to serve on this node")
                .register(meters);
    }

    /** Lets it serve from the next request on, or keeps it at hand if its time has not come. */
    void offer(KnowledgeBase built) {
        long number = built.ruleset().number();
        // One at a time, so that of two releases published together the one in force stays, whoever comes last.
        synchronized (turn) {
            boolean isInForce =
                    rulesets.inForce().filter(due -> due.number() == number).isPresent();
            if (!isInForce) {
                knowledge.keep(built);
            } else if (knowledge.active().ruleset().number() != number) {
                knowledge.serve(built);
                swaps.increment();
                LOG.info("Release {} serves", number);
            }
        }
    }

    /** Does the same when the transaction of the caller has ended well. */
    void offerAfterCommit(KnowledgeBase built) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    offer(built);
                } catch (RuntimeException e) {
                    // It is written, and the follower of this node finds it as those of other nodes do.
                    LOG.warn(
                            "Release {} was published but not yet served",
                            built.ruleset().number(),
                            e);
                }
            }
        });
    }
}

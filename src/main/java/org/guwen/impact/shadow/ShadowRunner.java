package org.guwen.impact.shadow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.consultation.AnsweredCase;
import org.guwen.inference.DraftKnowledge;
import org.guwen.inference.Inference;
import org.guwen.problem.OutageLog;
import org.guwen.problem.ProblemException;
import org.guwen.release.workflow.Drafts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks drafts beside the release in force, on a thread of its own. Whoever asked for advice waits for nothing: a consultation
 * that finds no room is counted and left out.
 */
@Component
class ShadowRunner implements SmartLifecycle {

    /** Most divergences that are listed of a draft; further ones are counted. */
    static final int MOST_LISTED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ShadowRunner.class);
    private static final int MOST_WAITING = 64;
    private static final int MOST_TOGETHER = 16;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final ShadowTable table;
    private final Drafts drafts;
    private final DraftKnowledge draftKnowledge;
    private final Inference inference;
    private final ClauseCatalogue clauses;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final OutageLog outages = new OutageLog(LOG);
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Queue<RunningShadow> ended = new ConcurrentLinkedQueue<>();
    private volatile List<RunningShadow> running = List.of();
    private volatile boolean isRunning;
    private @Nullable Thread thread;

    ShadowRunner(
            ShadowTable table,
            Drafts drafts,
            DraftKnowledge draftKnowledge,
            Inference inference,
            ClauseCatalogue clauses,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.drafts = drafts;
        this.draftKnowledge = draftKnowledge;
        this.inference = inference;
        this.clauses = clauses;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Waiting(RunningShadow shadow, AnsweredCase answered) {}

    /** Takes up a consultation for each draft that it is of the share of. */
    @EventListener
    void answered(AnsweredCase answered) {
        for (RunningShadow shadow : running) {
            if (shadow.isChosen(answered.id()) && !queue.offer(new Waiting(shadow, answered))) {
                shadow.skip();
            }
        }
    }

    /** Whether that content of a draft answers on this node. */
    boolean asks(Shadow shadow) {
        return running.stream().anyMatch(known -> known.isOf(shadow));
    }

    /** Learns from the database which drafts answer; ends those that cannot any more. */
    synchronized void refresh() {
        List<RunningShadow> next = new ArrayList<>();
        for (Shadow shadow : table.running()) {
            RunningShadow known = running.stream()
                    .filter(present -> present.isOf(shadow))
                    .findFirst()
                    .orElse(null);
            ShadowState state = ShadowState.of(drafts.find(shadow.draft()), shadow.contentSha256());
            if (state != ShadowState.RUNNING) {
                table.end(shadow, state);
            } else if (known == null) {
                start(shadow, next);
            } else {
                next.add(known);
            }
        }
        running.stream().filter(known -> !next.contains(known)).forEach(ended::add);
        running = List.copyOf(next);
    }

    private void start(Shadow shadow, List<RunningShadow> started) {
        try {
            started.add(new RunningShadow(shadow, draftKnowledge.ofDraft(shadow.draft())));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // Busy with other drafts is no fault of this one.
            if (e instanceof ProblemException problem && problem.type().status().is5xxServerError()) {
                outages.failed("A draft cannot be built at the moment to answer beside the release in force", e);
                return;
            }
            LOG.error("Draft {} cannot answer beside the release in force", shadow.draft(), e);
            table.end(shadow, ShadowState.FAILED);
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        Set<RunningShadow> open = new LinkedHashSet<>();
        long refreshed = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        while (isRunning) {
            try {
                Waiting first = open.isEmpty() ? queue.poll(PAUSE_MILLIS / 4, TimeUnit.MILLISECONDS) : null;
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MOST_TOGETHER - 1);
                    ask(group, open);
                }
                write(open);
                if (System.nanoTime() - refreshed > TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
                    refreshed = System.nanoTime();
                    refresh();
                }
            } catch (InterruptedException e) {
                isRunning = false;
            } catch (RuntimeException e) {
                outages.failed("What drafts say beside the release in force cannot be written at the moment", e);
                pause();
            } finally {
                group.clear();
            }
        }
        leave(open);
    }

    private void ask(List<Waiting> group, Set<RunningShadow> open) {
        for (Waiting waiting : group) {
            open.add(waiting.shadow());
            waiting.shadow().ask(waiting.answered(), inference, clauses, json);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            isRunning = false;
        }
    }

    /** Counts what waits as left out, and writes what is there. */
    private void leave(Set<RunningShadow> open) {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.shadow().skip());
        left.forEach(waiting -> open.add(waiting.shadow()));
        try {
            write(open);
        } catch (RuntimeException e) {
            outages.failed("What drafts said last beside the release in force is lost", e);
        }
    }

    /** Writes what is not written yet; what cannot be stays. */
    private void write(Set<RunningShadow> open) {
        open.addAll(running);
        for (RunningShadow last = ended.poll(); last != null; last = ended.poll()) {
            open.add(last);
        }
        for (RunningShadow shadow : List.copyOf(open)) {
            shadow.write(this::write);
            open.remove(shadow);
        }
    }

    private void write(Shadow shadow, ShadowCounts counts, List<Divergence> divergences) {
        transaction.executeWithoutResult(status -> {
            Shadow kept = table.lock(shadow.draft()).orElse(null);
            // Of a content that is not asked any more nobody wants to know.
            if (kept == null || !kept.contentSha256().equals(shadow.contentSha256())) {
                return;
            }
            long room = Math.max(0, MOST_LISTED - kept.counts().different());
            divergences.stream().limit(room).forEach(divergence -> table.add(shadow.draft(), divergence));
            table.add(shadow.draft(), counts);
        });
    }

    @Override
    public void start() {
        isRunning = true;
        Thread started = new Thread(this::run, "shadow");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public void stop() {
        isRunning = false;
        Thread stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        try {
            stopped.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Stops after the last request was answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}

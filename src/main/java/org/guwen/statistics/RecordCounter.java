package org.guwen.statistics;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.journal.RecordAddition;
import org.guwen.problem.OutageLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts records a little after they were written, each once: in the order of the chain, and together with the place up to
 * which everything is counted. Nobody who asks waits for it, and a node that dies over it leaves nothing half counted.
 */
@Component
class RecordCounter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCounter.class);
    private static final int PAGE = 200;
    private static final long PAUSE_SECONDS = 2;
    private static final int STOP_SECONDS = 10;

    private final Journal journal;
    private final StatisticTable table;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final OutageLog outages = new OutageLog(LOG);
    private volatile boolean isRunning;
    private @Nullable ScheduledExecutorService thread;

    RecordCounter(
            Journal journal,
            StatisticTable table,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.journal = journal;
        this.table = table;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many entries of the journal are not counted yet. */
    long waiting() {
        return Math.max(0, journal.end() - table.end());
    }

    /**
     * Counts the next entries.
     *
     * @return whether there may be more
     */
    boolean count() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long known = table.lock();
            List<Journal.Kept> page = journal.after(known, PAGE);
            if (page.isEmpty()) {
                return false;
            }
            RecordCount count = new RecordCount(json, clock.getZone());
            Map<UUID, ConsultationRecord> records = new HashMap<>();
            page.forEach(kept -> add(kept, count, records));
            table.add(count, page.get(page.size() - 1).seq());
            return page.size() == PAGE;
        }));
    }

    private void add(Journal.Kept kept, RecordCount count, Map<UUID, ConsultationRecord> records) {
        ConsultationRecord record = kept.record();
        RecordAddition addition = kept.addition();
        if (record != null) {
            records.put(record.id(), record);
            count.add(record);
        } else if (addition != null) {
            ConsultationRecord of = records.get(addition.consultation());
            Optional.ofNullable(of)
                    .or(() -> journal.find(addition.consultation()))
                    .ifPresent(found -> count.add(addition, found));
        }
    }

    private void countAll() {
        try {
            while (isRunning && count()) {
                LOG.trace("There may be more to count");
            }
        } catch (RuntimeException e) {
            outages.failed("Records cannot be counted; the statistics stay behind", e);
        }
    }

    @Override
    public void start() {
        isRunning = true;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread counting = new Thread(task, "statistics");
            counting.setDaemon(true);
            return counting;
        });
        ScheduledFuture<?> counting =
                started.scheduleWithFixedDelay(this::countAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        LOG.debug("Records are counted every {} s: {}", PAUSE_SECONDS, counting);
        thread = started;
    }

    @Override
    public void stop() {
        isRunning = false;
        ScheduledExecutorService stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            if (!stopped.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Records are still being counted; what is not committed is counted at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}

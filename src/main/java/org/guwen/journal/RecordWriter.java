package org.guwen.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes records one group at a time: whatever queued up while the last group was being committed goes into the next
 * transaction together. Under load many answers share one commit; alone, a record is written at once.
 */
final class RecordWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_TOGETHER = 128;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<List<JournalEntry>> store;
    private final Runnable regularly;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "journal");
    private volatile boolean open = true;

    private record Waiting(JournalEntry entry, CompletableFuture<Void> written) {}

    /**
     * Starts to write.
     *
     * @param store commits a group, or throws and keeps nothing of it
     * @param regularly is run about once a second between two groups
     */
    RecordWriter(Consumer<List<JournalEntry>> store, Runnable regularly) {
        this.store = store;
        this.regularly = regularly;
        thread.setDaemon(true);
        thread.start();
    }

    /** Completed when the record is committed, exceptionally when it is not. */
    CompletableFuture<Void> write(JournalEntry entry) throws InterruptedException {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (!open || !queue.offer(waiting, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            waiting.written().completeExceptionally(new IllegalStateException("the journal takes no more records"));
        }
        return waiting.written();
    }

    int waiting() {
        return queue.size();
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        long rested = System.nanoTime();
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MOST_TOGETHER - 1);
                    write(group);
                }
                if (System.nanoTime() - rested > PAUSE.toNanos()) {
                    rest();
                    rested = System.nanoTime();
                }
            } catch (InterruptedException e) {
                open = false;
            } finally {
                group.clear();
            }
        }
    }

    private void rest() {
        try {
            regularly.run();
        } catch (RuntimeException e) {
            LOG.debug("Nothing can be written yet", e);
        }
    }

    private void write(List<Waiting> group) {
        try {
            store.accept(group.stream().map(Waiting::entry).toList());
            group.forEach(waiting -> waiting.written().complete(null));
        } catch (DataIntegrityViolationException e) {
            refuse(group, e);
        } catch (RuntimeException | Error e) {
            group.forEach(waiting -> waiting.written().completeExceptionally(e));
        }
    }

    /** One bad record must not take the others with it. */
    private void refuse(List<Waiting> group, DataIntegrityViolationException reason) {
        if (group.size() == 1) {
            group.get(0).written().completeExceptionally(reason);
        } else {
            group.forEach(waiting -> write(List.of(waiting)));
        }
    }

    /** Takes no more records and writes those that wait. */
    void close() throws InterruptedException {
        open = false;
        thread.join(TimeUnit.SECONDS.toMillis(15));
        queue.forEach(waiting ->
                waiting.written().completeExceptionally(new IllegalStateException("the journal was closed")));
    }
}

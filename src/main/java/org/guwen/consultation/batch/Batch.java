package org.guwen.consultation.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.batch.LineReader.Line;
import org.guwen.consultation.facts.BatchLine;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch on its way. A thread reads lines and hands them to be judged, the thread of the request writes the answers in
 * order. Between them is room for a few: when it is full nothing is read, so that a caller who takes no answers can send no
 * lines.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    /** Most bytes of a line: the facts of one case, their key and the brackets. */
    static final int LONGEST_LINE = FactsReader.MAX_BYTES + 1024;

    private static final int ROOM = 64;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Batches batches;
    private final Batches.Streams streams;
    private final Consultations.Request asked;
    private final String address;
    private final long latest = System.nanoTime() + LONGEST.toNanos();
    private final BlockingQueue<Future<Supplier<@Nullable BatchAnswer>>> room = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean isStopped;

    Batch(Batches batches, Batches.Streams streams, Consultations.Request asked, String address) {
        this.batches = batches;
        this.streams = streams;
        this.asked = asked;
        this.address = address;
    }

    void run() throws IOException {
        Future<?> reading = batches.readers().submit(this::read);
        try {
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // The request must not end before nobody reads from it any more.
            isStopped = true;
            waitFor(reading);
        }
    }

    private void read() {
        try {
            LineReader lines = new LineReader(streams.lines(), LONGEST_LINE);
            long last = 0;
            try {
                for (Line line = lines.next(); line != null && !isStopped; line = lines.next()) {
                    last = line.number();
                    if (System.nanoTime() > latest) {
                        put(tooSlow("time", LONGEST.toMinutes()), last);
                        break;
                    }
                    Line present = line;
                    if (!line.isBlank()) {
                        room.put(batches.judges().submit(() -> judge(present)));
                    }
                }
            } catch (ProblemException e) {
                put(e, last + 1);
            } catch (SocketTimeoutException e) {
                put(tooSlow("slow"), last + 1);
            } catch (IOException e) {
                LOG.debug("The caller of a batch is gone after line {}", last, e);
            }
            room.put(CompletableFuture.completedFuture(Batch::end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stands behind the last line. */
    private static @Nullable BatchAnswer end() {
        return null;
    }

    private ProblemException tooSlow(String key, Object... arguments) {
        LocalizedText text = batches.messages().wording(key, arguments);
        return new ProblemException(ProblemType.TOO_SLOW, text);
    }

    private void put(ProblemException problem, long line) throws InterruptedException {
        BatchAnswer answer = failed(line, null, problem);
        room.put(CompletableFuture.completedFuture(() -> answer));
    }

    /** What is on a line; its record is on the way to the disk when this returns, and there when the answer is asked for. */
    private Supplier<@Nullable BatchAnswer> judge(Line line) {
        byte[] content = line.content();
        if (content == null) {
            LocalizedText text = batches.messages().wording("line.long", LONGEST_LINE / 1024);
            return () -> failed(line.number(), null, new ProblemException(ProblemType.TOO_LARGE, text));
        }
        String key = null;
        try {
            BatchLine read = batches.reader().read(content, asked.locale());
            key = read.key();
            String known = key;
            Consultations.Pending pending = batches.consultations().begin(read.facts(), asked.keyed(key));
            return () -> settled(line.number(), known, pending);
        } catch (RuntimeException e) {
            BatchAnswer answer = failed(line.number(), key, e);
            return () -> answer;
        }
    }

    private BatchAnswer settled(long line, @Nullable String key, Consultations.Pending pending) {
        try {
            return BatchAnswer.of(line, key, pending.await());
        } catch (RuntimeException e) {
            return failed(line, key, e);
        }
    }

    private BatchAnswer failed(long line, @Nullable String key, Throwable failure) {
        return BatchAnswer.of(line, key, batches.failures().document(failure, asked.locale(), address));
    }

    private void write() throws IOException, InterruptedException {
        OutputStream answers = streams.answers();
        while (true) {
            Future<Supplier<@Nullable BatchAnswer>> next = room.poll();
            if (next == null) {
                answers.flush();
                next = room.take();
            }
            BatchAnswer answer = answer(next).get();
            if (answer == null) {
                answers.flush();
                return;
            }
            answers.write(batches.json().writeValueAsBytes(answer));
            answers.write('\n');
        }
    }

    private static Supplier<@Nullable BatchAnswer> answer(Future<Supplier<@Nullable BatchAnswer>> judged)
            throws InterruptedException {
        try {
            return judged.get();
        } catch (ExecutionException e) {
            // Whatever a line does wrong is its answer; this is a failure such as too little memory.
            throw new IllegalStateException("a line of a batch could not be judged", e);
        }
    }

    /** Makes room until the reader has noticed that nobody wants answers any more. */
    private void waitFor(Future<?> reading) {
        boolean isInterrupted = false;
        while (!reading.isDone()) {
            try {
                room.clear();
                reading.get(10, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("The reader of a batch still waits for its line", e);
            } catch (ExecutionException e) {
                LOG.error("A batch could not be read", e);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.guwen.consultation.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.facts.BatchLineReader;
import org.guwen.problem.Failures;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Answers batches, a few at a time, so that threads are left for everybody else. */
@Service
public class Batches implements DisposableBean {

    private static final int MOST = 4;

    private final Messages messages = new Messages(Batches.class, "batch");
    private final Semaphore places = new Semaphore(MOST);
    private final Failures failures = new Failures();
    private final BatchLineReader reader;
    private final Consultations consultations;
    private final JsonMapper json;
    // Judging is work for a processor and waits for nothing; reading waits for the caller.
    private final ExecutorService judges =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ExecutorService readers = Executors.newCachedThreadPool();

    Batches(BatchLineReader reader, Consultations consultations, JsonMapper json) {
        this.reader = reader;
        this.consultations = consultations;
        this.json = json;
    }

    /** A batch as it comes and goes. */
    public record Streams(InputStream lines, OutputStream answers) {}

    /**
     * Answers every line in order; each answer leaves when it is there and its record is kept.
     *
     * @param asked who asks, and how; keys stand on the lines
     * @param address address that was asked, as problems name it
     * @throws ProblemException if too many batches are being answered
     * @throws IOException if the answers cannot be delivered any more
     */
    public void answer(Streams streams, Consultations.Request asked, String address) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, messages.wording("busy", MOST));
        }
        try {
            new Batch(this, streams, asked, address).run();
        } finally {
            places.release();
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
        judges.shutdownNow();
    }

    Messages messages() {
        return messages;
    }

    Failures failures() {
        return failures;
    }

    BatchLineReader reader() {
        return reader;
    }

    Consultations consultations() {
        return consultations;
    }

    JsonMapper json() {
        return json;
    }

    ExecutorService judges() {
        return judges;
    }

    ExecutorService readers() {
        return readers;
    }
}

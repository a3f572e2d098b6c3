package org.guwen.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every consultation, for good. A record is on disk before {@link #append} returns; if it cannot be kept, the
 * caller gets a problem and no advice.
 */
@Service
public class Journal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Messages messages = new Messages(Journal.class, "journal");
    private final RecordTable table;
    private final RecordList list;
    private final RecordChain chain;
    private final RecordWriter writer;
    private final AtomicReference<@Nullable Instant> failing = new AtomicReference<>();

    Journal(
            RecordTable table,
            RecordList list,
            RecordChain chain,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.list = list;
        this.chain = chain;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        DiskSync sync = DiskSync.of(source);
        StoreMark mark = StoreMark.beside(source);
        this.writer = new RecordWriter(records -> {
            RecordChain.Head head = transaction.execute(status -> chain.append(records));
            sync.force();
            mark.write(Objects.requireNonNull(head));
            failing.set(null);
        });
    }

    /**
     * Whether the records are as they were written.
     *
     * @param records how many were checked
     * @param faults what is wrong, empty if nothing is
     */
    public record Report(long records, List<Fault> faults) {}

    /**
     * One thing that is not as it was written.
     *
     * @param consultation the record, if it is about one that is there
     * @param message what is wrong
     */
    public record Fault(@Nullable UUID consultation, LocalizedText message) {}

    /** Computes the hashes of all records anew. */
    public Report verify() {
        return chain.check(Long.MAX_VALUE);
    }

    /**
     * Keeps a record.
     *
     * @return the record, or the earlier one of the same request if another thread or node was faster with it
     * @throws ProblemException if the record cannot be kept, or its idempotency key belongs to another request
     */
    public ConsultationRecord append(ConsultationRecord entry) {
        try {
            writer.write(entry).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return entry;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException) {
                return earlier(entry).orElseThrow(() -> unavailable(e));
            }
            throw unavailable(e);
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    /**
     * The earlier record of the same request, to be answered again instead of deciding anew.
     *
     * @throws ProblemException if the key belongs to a request with another body
     */
    public Optional<ConsultationRecord> findByIdempotencyKey(String account, String key, String requestSha256) {
        Optional<ConsultationRecord> earlier = table.find(account, key);
        earlier.filter(found -> !found.request().sha256().equals(requestSha256)).ifPresent(other -> {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, messages.wording("reused", key));
        });
        return earlier;
    }

    /** The record of that id. */
    public Optional<ConsultationRecord> find(UUID id) {
        return table.find(id);
    }

    /** One page of records, newest first. */
    public ConsultationPage list(ConsultationFilter filter) {
        return list.page(filter);
    }

    /** Records that wait to be written. */
    public int waiting() {
        return writer.waiting();
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.close();
    }

    private Optional<ConsultationRecord> earlier(ConsultationRecord entry) {
        String key = entry.request().idempotencyKey();
        return key == null
                ? Optional.empty()
                : findByIdempotencyKey(
                        entry.caller().account(), key, entry.request().sha256());
    }

    /** Since when no record could be written, empty while they can. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failing.get());
    }

    /** Told in full once, and in one line as long as it lasts. */
    private ProblemException unavailable(Exception cause) {
        if (failing.compareAndSet(null, Instant.now())) {
            LOG.error("A consultation could not be recorded", cause);
        } else {
            LOG.warn("A consultation could not be recorded: {}", cause.toString());
        }
        return new ProblemException(ProblemType.UNAVAILABLE, messages.wording("unavailable"));
    }
}

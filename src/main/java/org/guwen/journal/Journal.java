package org.guwen.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.guwen.problem.Messages;
import org.guwen.problem.OutageLog;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
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
    private static final long PATIENCE_SECONDS = 8;

    private final Messages messages = new Messages(Journal.class, "journal");
    private final OutageLog outages = new OutageLog(LOG);
    private final RecordTable table;
    private final AdditionTable additions;
    private final RecordList list;
    private final RecordChain chain;
    private final TransactionTemplate transaction;
    private final DiskSync sync;
    private final StoreMark mark;
    private final RecordWriter writer;
    private final AtomicReference<@Nullable Instant> failing = new AtomicReference<>();

    Journal(
            RecordTable table,
            AdditionTable additions,
            RecordList list,
            RecordChain chain,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.additions = additions;
        this.list = list;
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
        this.sync = DiskSync.of(source);
        this.mark = StoreMark.beside(source);
        this.writer = new RecordWriter(this::write, this::heal);
    }

    private void write(List<? extends JournalEntry> records) {
        if (failing.get() != null) {
            throw new IllegalStateException("nothing can be written at the moment");
        }
        try {
            RecordChain.Head head = transaction.execute(status -> chain.append(records));
            sync.force();
            mark.write(Objects.requireNonNull(head));
        } catch (RuntimeException | Error e) {
            chain.failed();
            if (!(e instanceof DataIntegrityViolationException)) {
                failing.compareAndSet(null, Instant.now());
            }
            throw e;
        }
    }

    /**
     * Tries once a second whether records can be written again; until then none is tried. While the disk is full, what is
     * there can be read.
     */
    private void heal() {
        Instant since = failing.get();
        if (since == null) {
            return;
        }
        try {
            if (sync.isRoom()) {
                chain.touch();
                sync.force();
                failing.set(null);
                LOG.info("Consultations are recorded again; they could not be since {}", since);
            } else {
                chain.head();
            }
        } catch (DataAccessException e) {
            sync.reopen();
            throw e;
        }
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
        return submit(entry).await();
    }

    /** A record on its way to the disk. */
    public interface Pending {

        /**
         * Waits until it is there.
         *
         * @return the record, or the earlier one of the same request if another thread or node was faster with it
         * @throws ProblemException if the record cannot be kept, or its idempotency key belongs to another request
         */
        ConsultationRecord await();
    }

    /**
     * Begins to keep a record. Those that are submitted one after the other share a commit.
     *
     * @throws ProblemException if nothing can be kept at the moment
     */
    public Pending submit(ConsultationRecord entry) {
        CompletableFuture<Void> written = write(entry);
        return () -> isKept(written)
                ? entry
                : earlier(entry)
                        .orElseThrow(
                                () -> unavailable(new IllegalStateException("its key is taken, but by no record")));
    }

    /**
     * Adds to a consultation that is on record.
     *
     * @return false if another thread or node was faster with one of that kind and number; nothing is kept then
     * @throws ProblemException if it cannot be kept
     */
    public boolean add(RecordAddition addition) {
        return isKept(write(addition));
    }

    /** Everything added to a consultation, in the order in which it was added. */
    public List<RecordAddition> additions(UUID consultation) {
        return additions.of(consultation);
    }

    private CompletableFuture<Void> write(JournalEntry entry) {
        if (failing.get() != null) {
            throw unavailable(new IllegalStateException("nothing can be written at the moment"));
        }
        try {
            return writer.write(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    /** Waits until it is on disk; false if the store holds another one in its place. */
    private boolean isKept(CompletableFuture<Void> written) {
        try {
            written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException) {
                return false;
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
     * The earlier record of the same request, to be answered again instead of deciding anew. A key counts for seven days; after
     * them it is a new one.
     *
     * @param now when the request came
     * @throws ProblemException if the key belongs to a request with another body, or nothing can be written at the moment
     */
    public Optional<ConsultationRecord> findByIdempotencyKey(
            String account, String key, String requestSha256, OffsetDateTime now) {
        Optional<ConsultationRecord> earlier = table.find(account, key, now);
        if (earlier.isPresent() && failing.get() != null) {
            // What was found may be in memory alone.
            throw unavailable(new IllegalStateException("nothing can be written at the moment"));
        }
        earlier.filter(found -> !found.request().sha256().equals(requestSha256)).ifPresent(other -> {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, messages.wording("reused", key));
        });
        return earlier;
    }

    /** The record of that id. */
    public Optional<ConsultationRecord> find(UUID id) {
        return table.find(id);
    }

    /**
     * An entry of the journal at its place.
     *
     * @param seq its place, the first is 1
     * @param record the consultation, if it is one
     * @param addition what was added to a consultation, if it is that
     */
    public record Kept(
            long seq,
            @Nullable ConsultationRecord record,
            @Nullable RecordAddition addition) {

        private static Kept of(ChainedRecord chained) {
            return chained.entry() instanceof RecordAddition added
                    ? new Kept(chained.seq(), null, added)
                    : new Kept(chained.seq(), (ConsultationRecord) chained.entry(), null);
        }
    }

    /**
     * Entries behind a place, in the order in which they were written.
     *
     * @param seq the place, 0 for the beginning
     * @param most how many
     */
    public List<Kept> after(long seq, int most) {
        return chain.after(seq, most).stream().map(Kept::of).toList();
    }

    /**
     * Facts of the consultations behind a place, in the order in which they were written.
     *
     * @param seq the place, 0 for the beginning
     * @param last place of the last that is meant
     * @param most how many
     */
    public List<RecordedFacts> facts(long seq, long last, int most) {
        return table.facts(seq, last, most);
    }

    /** Place of the last entry, 0 if there is none. */
    public long end() {
        return chain.head().seq();
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
                        entry.caller().account(), key, entry.request().sha256(), entry.createdAt());
    }

    /** Since when no record could be written, empty while they can. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failing.get());
    }

    private ProblemException unavailable(Exception cause) {
        outages.failed("A consultation could not be recorded", cause);
        return new ProblemException(ProblemType.UNAVAILABLE, messages.wording("unavailable"));
    }
}

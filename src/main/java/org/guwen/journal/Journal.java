package org.guwen.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
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
    private final RecordWriter writer;

    Journal(RecordTable table, RecordList list, DataSource source, PlatformTransactionManager transactions) {
        this.table = table;
        this.list = list;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        DiskSync sync = DiskSync.of(source);
        this.writer = new RecordWriter(records -> {
            transaction.executeWithoutResult(status -> table.insert(records));
            sync.force();
        });
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

    private ProblemException unavailable(Exception cause) {
        LOG.error("A consultation could not be recorded", cause);
        return new ProblemException(ProblemType.UNAVAILABLE, messages.wording("unavailable"));
    }
}

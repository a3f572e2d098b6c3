package org.guwen.release.log;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ShippingLog;
import org.guwen.text.KeptTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to drafts and releases, for good: a chain in which every entry is hashed together with the hash of the
 * one before. An entry is written in the transaction of what it tells of, or not at all. Appending locks the end of the
 * chain until that transaction ends, so it comes last.
 */
@Component
public class ReleaseLog implements ShippingLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last entry, by number and hash. */
    record Head(long seq, String sha256) {}

    /** Appends an entry in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ReleaseLogEntry.New entry) {
        Head head = lock();
        OffsetDateTime now = KeptTime.now(clock);
        ReleaseLogEntry sealed = entry.after(head.seq() + 1, head.sha256(), now);
        jdbc.sql("""
                        insert into release_log
                            (seq, at, account, person_id, action, draft_id, release_number, comment, content_sha256,
                             findings_sha256, tests_sha256, record_sha256, previous_sha256, sha256)
                        values (:seq, :at, :account, :personId, :action, :draftId, :releaseNumber, :comment,
                                :contentSha256, :findingsSha256, :testsSha256, :recordSha256, :previousSha256, :sha256)
                        """).paramSource(sealed).update();
        jdbc.sql("update release_log_head set seq = :seq, sha256 = :sha256 where id = 1")
                .param("seq", sealed.seq())
                .param("sha256", sealed.sha256())
                .update();
    }

    /** Waits until no other transaction appends, and keeps others waiting until this one ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head lock() {
        return jdbc.sql("select seq, sha256 from release_log_head where id = 1 for update")
                .query(Head.class)
                .single();
    }

    /** The last entry, as the head of the chain has it. */
    Head head() {
        return jdbc.sql("select seq, sha256 from release_log_head where id = 1")
                .query(Head.class)
                .single();
    }

    /** Every entry, in order. */
    public List<ReleaseLogEntry> all() {
        return jdbc.sql("""
                        select seq, at, account, person_id, action, draft_id, release_number, comment, content_sha256,
                               findings_sha256, tests_sha256, record_sha256, previous_sha256, sha256
                        from release_log order by seq""").query(ReleaseLogEntry.class).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void shipped(Release release, Activation activation) {
        // Locked only if need be: every start comes by here.
        if (head().seq() > 0 || lock().seq() > 0) {
            return;
        }
        append(PublicationEntries.shipped(release));
        append(PublicationEntries.activated(activation));
    }
}

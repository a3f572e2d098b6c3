package org.guwen.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to accounts and keys, by whom; entries are only ever added. */
@Repository
class AccessLog {

    /** By whom where nobody is signed in: an option of the start. */
    static final String START = "guwen";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Kinds of acts. */
    enum Act {
        ACCOUNT_OPENED,
        ACCOUNT_CHANGED,
        PASSWORD_CHANGED,
        KEY_ISSUED,
        KEY_REVOKED
    }

    /** One act: when, by which account, to which account or key. */
    record Entry(long seq, OffsetDateTime at, String account, Act action, String subject, String detail) {}

    void add(String account, Act act, String subject, String detail) {
        LOG.info("{} by {}: {} {}", act, account, subject, detail);
        jdbc.sql("""
                insert into access_log (at, account, action, subject, detail)
                values (:at, :account, :action, :subject, :detail)
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", account)
                .param("action", act.name())
                .param("subject", subject)
                .param("detail", detail.substring(0, Math.min(LONGEST, detail.length())))
                .update();
    }

    /** Entries older than one, newest first. */
    List<Entry> before(long seq, int most) {
        return jdbc.sql("select * from access_log where seq < :seq order by seq desc limit :most")
                .param("seq", seq)
                .param("most", most)
                .query(Entry.class)
                .list();
    }

    /** How many entries there are. */
    long count() {
        return jdbc.sql("select count(*) from access_log").query(Long.class).single();
    }
}

package org.guwen.ruleset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which principles there have been: those of every program that ran on this store, and those that releases were published
 * with. A record names the hash of its release, which covers tables and principles; this says which principles those were.
 */
@Repository
public class PrinciplesHistory implements InitializingBean {

    private final JdbcClient jdbc;
    private final ReleaseStore store;
    private final RulesetReader reader;
    private final Clock clock;

    PrinciplesHistory(JdbcClient jdbc, ReleaseStore store, RulesetReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        String present = present();
        if (known().contains(present)) {
            return;
        }
        try {
            jdbc.sql("insert into principles (sha256, first_run_at) values (:sha256, :now)")
                    .param("sha256", present)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node with the same principles started at the same time, which is as good.
            return;
        }
    }

    /** Hash of the principles of this program. */
    public String present() {
        return reader.principlesSha256();
    }

    /**
     * The principles that a release ran with.
     *
     * @param release number of the release
     * @param sha256 hash over its tables and those principles
     * @return their hash; empty if no program that ran here had them, or the tables were others
     */
    public Optional<String> of(long release, String sha256) {
        List<Workbook> workbooks = store.workbooks(release);
        return known().stream()
                .filter(principles -> Release.sha256(principles, workbooks).equals(sha256))
                .findFirst();
    }

    private List<String> known() {
        return jdbc.sql("select sha256 from principles union select rules_sha256 from release")
                .query(String.class)
                .list();
    }
}

package org.guwen.ruleset;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Releases in the database: written once, never changed; one pointer says which is in force. */
@Repository
class ReleaseStore {

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Release> active() {
        return jdbc.sql("""
                        select r.number, r.sha256, r.rules_sha256, r.author, r.comment, r.created_at
                        from active_release a join release r on r.number = a.release_number""").query(Release.class).optional();
    }

    Optional<Release> find(long number) {
        return jdbc.sql("""
                        select number, sha256, rules_sha256, author, comment, created_at
                        from release where number = :number""").param("number", number).query(Release.class).optional();
    }

    List<Workbook> workbooks(long number) {
        return jdbc.sql("select name, content from release_workbook where release_number = :number order by name")
                .param("number", number)
                .query((row, index) -> new Workbook(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** Writes a release with its workbooks and puts it in force, all or nothing. */
    @Transactional
    void publish(Release release, List<Workbook> workbooks, OffsetDateTime activatedAt) {
        jdbc.sql("""
                        insert into release (number, sha256, rules_sha256, author, comment, created_at)
                        values (:number, :sha256, :rulesSha256, :author, :comment, :createdAt)""").paramSource(release).update();
        for (Workbook workbook : workbooks) {
            jdbc.sql("""
                            insert into release_workbook (release_number, name, sha256, content)
                            values (:number, :name, :sha256, :content)""")
                    .param("number", release.number())
                    .param("name", workbook.name())
                    .param("sha256", workbook.sha256())
                    .param("content", workbook.content())
                    .update();
        }
        jdbc.sql("insert into active_release (id, release_number, activated_at) values (1, :number, :at)")
                .param("number", release.number())
                .param("at", activatedAt.withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }
}

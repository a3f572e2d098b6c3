package org.guwen.ruleset;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Releases and their activations in the database: written once, never changed. Whoever writes brings the transaction and
 * makes sure that nobody else takes the same number.
 */
@Repository
public class ReleaseStore {

    private static final String RELEASE =
            "select number, sha256, rules_sha256, author, comment, created_at, draft_id, approved_by from release ";
    private static final String ACTIVATION = """
            select seq, release_number, effective_from, reason, account, person_id, created_at from release_activation
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The release of that number. */
    public Optional<Release> find(long number) {
        return jdbc.sql(RELEASE + "where number = :number")
                .param("number", number)
                .query(Release.class)
                .optional();
    }

    /** Every release, newest first. */
    public List<Release> all() {
        return jdbc.sql(RELEASE + "order by number desc").query(Release.class).list();
    }

    /** The newest release. */
    public Optional<Release> latest() {
        return jdbc.sql(RELEASE + "order by number desc fetch first 1 rows only")
                .query(Release.class)
                .optional();
    }

    /** Every activation, in the order they were decided. */
    public List<Activation> activations() {
        return jdbc.sql(ACTIVATION + "order by seq").query(Activation.class).list();
    }

    /** Every activation that was called off, in the order of the activations. */
    public List<Cancellation> cancellations() {
        return jdbc.sql("""
                        select activation_seq, reason, account, person_id, created_at
                        from release_cancellation order by activation_seq""").query(Cancellation.class).list();
    }

    /** Number of the last activation, 0 if there is none. */
    public long lastActivation() {
        return jdbc.sql("select coalesce(max(seq), 0) from release_activation")
                .query(Long.class)
                .single();
    }

    /** The workbooks of a release, byte for byte as published, by name. */
    public List<Workbook> workbooks(long number) {
        return jdbc.sql("select name, content from release_workbook where release_number = :number order by name")
                .param("number", number)
                .query((row, index) -> new Workbook(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** Names and hashes of the workbooks of all releases, as they were written. */
    public List<WorkbookHash> workbookHashes() {
        return jdbc.sql("select release_number, name, sha256 from release_workbook order by release_number, name")
                .query(WorkbookHash.class)
                .list();
    }

    /** Writes a release with its workbooks. */
    public void add(Release release, List<Workbook> workbooks) {
        jdbc.sql("""
                        insert into release
                            (number, sha256, rules_sha256, author, comment, created_at, draft_id, approved_by)
                        values (:number, :sha256, :rulesSha256, :author, :comment, :createdAt, :draftId, :approvedBy)
                        """).paramSource(release).update();
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
    }

    /** Writes that an activation is called off. */
    public void add(Cancellation cancellation) {
        jdbc.sql("""
                        insert into release_cancellation (activation_seq, reason, account, person_id, created_at)
                        values (:activationSeq, :reason, :account, :personId, :createdAt)
                        """).paramSource(cancellation).update();
    }

    /** Writes an activation. */
    public void add(Activation activation) {
        jdbc.sql("""
                        insert into release_activation
                            (seq, release_number, effective_from, reason, account, person_id, created_at)
                        values (:seq, :releaseNumber, :effectiveFrom, :reason, :account, :personId, :createdAt)
                        """).paramSource(activation).update();
    }
}

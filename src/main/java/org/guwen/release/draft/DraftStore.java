package org.guwen.release.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guwen.ruleset.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Drafts in the database. Every change counts the version up and fails if somebody else was faster. */
@Repository
public class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(long id) {
        return jdbc.sql("select * from draft where id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    /**
     * Drafts, newest first.
     *
     * @param before only those before this one
     * @param most how many
     */
    public List<Draft> list(@Nullable DraftState state, long before, int most) {
        return jdbc.sql("""
                        select * from draft where (:state = '' or state = :state) and id < :before
                        order by id desc limit :limit""")
                .param("state", state == null ? "" : state.name())
                .param("limit", most)
                .param("before", before)
                .query(DraftStore::draft)
                .list();
    }

    public List<DraftWorkbook> workbooks(long id) {
        return jdbc.sql("select name, origin, content from draft_workbook where draft_id = :id order by name")
                .param("id", id)
                .query((row, index) -> new DraftWorkbook(
                        new Workbook(row.getString("name"), row.getBytes("content")),
                        DraftWorkbook.Origin.valueOf(row.getString("origin"))))
                .list();
    }

    public List<DraftEditor> editors(long id) {
        return jdbc.sql("select account, person_id from draft_editor where draft_id = :id order by account")
                .param("id", id)
                .query(DraftEditor.class)
                .list();
    }

    public List<DraftDecision> decisions(long id) {
        return jdbc.sql("""
                        select version, step, account, comment, decided_at
                        from draft_decision where draft_id = :id order by version""").param("id", id).query(DraftDecision.class).list();
    }

    /** Adds a draft and returns it with its number. */
    Draft add(Draft draft, List<DraftWorkbook> workbooks) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into draft (version, state, origin, base_release, effective_from, author, author_person, comment,
                            content_sha256, findings_sha256, tests_sha256, checked, created_at, changed_at, changed_by)
                        values (1, :state, :origin, :base, :day, :author, :person, :comment,
                            :content, :findings, :tests, :checked, :at, :at, :author)""")
                .param("state", draft.state().name())
                .param("origin", draft.origin().name())
                .param("base", draft.baseRelease())
                .param("day", draft.effectiveFrom(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("author", draft.author())
                .param("person", draft.authorPerson())
                .param("comment", draft.comment())
                .param("content", draft.hashes().contentSha256())
                .param("findings", draft.hashes().findingsSha256())
                .param("tests", draft.hashes().testsSha256())
                .param("checked", draft.checked())
                .param("at", draft.createdAt())
                .update(keys, "id");
        long id = java.util.Objects.requireNonNull(keys.getKey()).longValue();
        workbooks.forEach(workbook -> put(id, workbook));
        addEditor(id, new DraftEditor(draft.author(), draft.authorPerson()));
        return find(id).orElseThrow();
    }

    /** Stores the new state of a draft; false if it is not at the version before any more. */
    boolean update(Draft draft) {
        Draft.Approval approval = draft.approval();
        return jdbc.sql("""
                                update draft set version = :version, state = :state, base_release = :base, effective_from = :day,
                                    content_sha256 = :content, findings_sha256 = :findings, tests_sha256 = :tests,
                                    checked = :checked, approved_sha256 = :approved, approver = :approver,
                                    approver_person = :approverPerson, release_number = :release,
                                    changed_at = :at, changed_by = :by
                                where id = :id and version = :version - 1""")
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("state", draft.state().name())
                        .param("base", draft.baseRelease())
                        .param("day", draft.effectiveFrom(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("content", draft.hashes().contentSha256())
                        .param("findings", draft.hashes().findingsSha256())
                        .param("tests", draft.hashes().testsSha256())
                        .param("checked", draft.checked())
                        .param("approved", approval == null ? null : approval.sha256())
                        .param("approver", approval == null ? null : approval.approver())
                        .param("approverPerson", approval == null ? null : approval.approverPerson())
                        .param("release", draft.release())
                        .param("at", draft.changedAt())
                        .param("by", draft.changedBy())
                        .update()
                == 1;
    }

    /** The version of a draft, which stays until the transaction ends. */
    int lock(long id) {
        return jdbc.sql("select version from draft where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void replace(long id, List<DraftWorkbook> workbooks) {
        jdbc.sql("delete from draft_workbook where draft_id = :id")
                .param("id", id)
                .update();
        workbooks.forEach(workbook -> put(id, workbook));
    }

    void addEditor(long id, DraftEditor editor) {
        if (editors(id).stream().noneMatch(known -> known.account().equals(editor.account()))) {
            jdbc.sql("insert into draft_editor (draft_id, account, person_id) values (:id, :account, :person)")
                    .param("id", id)
                    .param("account", editor.account())
                    .param("person", editor.personId())
                    .update();
        }
    }

    void addDecision(long id, DraftDecision decision) {
        jdbc.sql("""
                        insert into draft_decision (draft_id, version, step, account, comment, decided_at)
                        values (:id, :version, :step, :account, :comment, :at)""")
                .param("id", id)
                .param("version", decision.version())
                .param("step", decision.step().name())
                .param("account", decision.account())
                .param("comment", decision.comment())
                .param("at", decision.decidedAt())
                .update();
    }

    private void put(long id, DraftWorkbook workbook) {
        jdbc.sql("""
                        insert into draft_workbook (draft_id, name, origin, sha256, content)
                        values (:id, :name, :origin, :sha256, :content)""")
                .param("id", id)
                .param("name", workbook.name())
                .param("origin", workbook.origin().name())
                .param("sha256", workbook.workbook().sha256())
                .param("content", workbook.workbook().content())
                .update();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        String approved = row.getString("approved_sha256");
        long release = row.getLong("release_number");
        return new Draft(
                row.getLong("id"),
                row.getInt("version"),
                DraftState.valueOf(row.getString("state")),
                DraftOrigin.valueOf(row.getString("origin")),
                row.getLong("base_release"),
                row.getObject("effective_from", OffsetDateTime.class),
                row.getString("author"),
                row.getString("author_person"),
                row.getString("comment"),
                new ContentHashes(
                        row.getString("content_sha256"),
                        row.getString("findings_sha256"),
                        row.getString("tests_sha256")),
                approved == null
                        ? null
                        : new Draft.Approval(approved, row.getString("approver"), row.getString("approver_person")),
                release == 0 ? null : release,
                row.getString("checked"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("changed_by"));
    }
}

package org.guwen.impact.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guwen.impact.CaseImpact;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts that answer beside the release in force, in the database. */
@Repository
class ShadowTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ShadowTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Shadow> find(long draft) {
        return jdbc.sql("select * from draft_shadow where draft_id = :draft")
                .param("draft", draft)
                .query(ShadowTable::read)
                .optional();
    }

    /** The same; nobody else changes it until the end of the transaction. */
    Optional<Shadow> lock(long draft) {
        return jdbc.sql("select * from draft_shadow where draft_id = :draft for update")
                .param("draft", draft)
                .query(ShadowTable::read)
                .optional();
    }

    /** Lets nobody else change or decide the draft until the end of the transaction. */
    void lockDraft(long draft) {
        jdbc.sql("select version from draft where id = :draft for update")
                .param("draft", draft)
                .query(Integer.class)
                .optional();
    }

    /** Those that answer. */
    List<Shadow> running() {
        return jdbc.sql("select * from draft_shadow where state = :state order by draft_id")
                .param("state", ShadowState.RUNNING.name())
                .query(ShadowTable::read)
                .list();
    }

    /** Has a draft answer; what another content of it came to is gone. */
    void begin(Shadow shadow, String account) {
        jdbc.sql("delete from draft_shadow_case where draft_id = :draft")
                .param("draft", shadow.draft())
                .update();
        jdbc.sql("delete from draft_shadow where draft_id = :draft")
                .param("draft", shadow.draft())
                .update();
        jdbc.sql("""
                insert into draft_shadow (draft_id, content_sha256, share, state, account, started_at, changed_at)
                values (:draft, :content, :share, :state, :account, :now, :now)
                """)
                .param("draft", shadow.draft())
                .param("content", shadow.contentSha256())
                .param("share", shadow.share())
                .param("state", shadow.state().name())
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Changes share and state of one that is there; what it came to stays. */
    void change(Shadow shadow, String account) {
        jdbc.sql("""
                update draft_shadow set share = :share, state = :state, account = :account, changed_at = :now
                where draft_id = :draft
                """)
                .param("draft", shadow.draft())
                .param("share", shadow.share())
                .param("state", shadow.state().name())
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends one that answers with that content. */
    void end(Shadow shadow, ShadowState why) {
        jdbc.sql("""
                update draft_shadow set state = :state, changed_at = :now
                where draft_id = :draft and content_sha256 = :content and state = :running
                """)
                .param("draft", shadow.draft())
                .param("content", shadow.contentSha256())
                .param("running", ShadowState.RUNNING.name())
                .param("state", why.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Adds to what it came to. */
    void add(long draft, ShadowCounts more) {
        jdbc.sql("""
                update draft_shadow set same = same + :same, different = different + :different,
                    failed = failed + :failed, skipped = skipped + :skipped
                where draft_id = :draft
                """)
                .param("draft", draft)
                .param("same", more.same())
                .param("different", more.different())
                .param("failed", more.failed())
                .param("skipped", more.skipped())
                .update();
    }

    /** Lists a consultation to which the draft would have said something else. */
    void add(long draft, Divergence divergence) {
        jdbc.sql("""
                insert into draft_shadow_case (draft_id, consultation_id, store_id, release_number, differences,
                    was_zh, was_en, becomes_zh, becomes_en)
                values (:draft, :consultation, :store, :release, :differences, :wasZh, :wasEn, :becomesZh, :becomesEn)
                """)
                .param("draft", draft)
                .param("consultation", divergence.consultation())
                .param("store", divergence.storeId())
                .param("release", divergence.release())
                .param("differences", json.writeValueAsString(divergence.differences()))
                .param("wasZh", divergence.was().zh())
                .param("wasEn", divergence.was().en())
                .param("becomesZh", divergence.becomes().zh())
                .param("becomesEn", divergence.becomes().en())
                .update();
    }

    /**
     * Consultations to which a draft would have said something else, the last found first.
     *
     * @param store only of this store, {@code null} for all
     * @param before only those before this place
     * @param most how many
     */
    List<Divergence> divergences(long draft, @Nullable String store, long before, int most) {
        return jdbc.sql("""
                select * from draft_shadow_case where draft_id = :draft and number < :before
                    and (:store = '' or store_id = :store) order by number desc limit :most
                """)
                .param("draft", draft)
                .param("before", before)
                .param("store", store == null ? "" : store)
                .param("most", most)
                .query(this::divergence)
                .list();
    }

    private Divergence divergence(ResultSet row, int index) throws SQLException {
        return new Divergence(
                row.getLong("number"),
                row.getObject("consultation_id", UUID.class),
                row.getString("store_id"),
                row.getLong("release_number"),
                Arrays.asList(json.readValue(row.getString("differences"), CaseImpact.Difference[].class)),
                new LocalizedText(row.getString("was_zh"), row.getString("was_en")),
                new LocalizedText(row.getString("becomes_zh"), row.getString("becomes_en")));
    }

    private static Shadow read(ResultSet row, int index) throws SQLException {
        return new Shadow(
                row.getLong("draft_id"),
                row.getString("content_sha256"),
                row.getBigDecimal("share"),
                ShadowState.valueOf(row.getString("state")),
                new ShadowCounts(
                        row.getLong("same"), row.getLong("different"), row.getLong("failed"), row.getLong("skipped")));
    }
}

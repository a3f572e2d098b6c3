package org.guwen.release.imports;

import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.release.draft.DraftOrigin;
import org.guwen.ruleset.Workbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the workbooks that came with the program when it last started, and which changes of them were offered. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Workbook> shipped(DraftOrigin source) {
        return jdbc.sql("select name, content from shipped_workbook where source = :source order by name")
                .param("source", source.name())
                .query((row, index) -> new Workbook(row.getString("name"), row.getBytes("content")))
                .list();
    }

    boolean isOffered(String sha256) {
        return jdbc.sql("select count(*) from shipped_offer where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Fails if another node has offered the same. */
    void offer(DraftOrigin source, String sha256, OffsetDateTime at) {
        jdbc.sql("insert into shipped_offer (sha256, source, offered_at) values (:sha256, :source, :at)")
                .param("sha256", sha256)
                .param("source", source.name())
                .param("at", at)
                .update();
    }

    void name(String sha256, long draft) {
        jdbc.sql("update shipped_offer set draft_id = :draft where sha256 = :sha256")
                .param("draft", draft)
                .param("sha256", sha256)
                .update();
    }

    void remember(DraftOrigin source, List<Workbook> workbooks) {
        jdbc.sql("delete from shipped_workbook where source = :source")
                .param("source", source.name())
                .update();
        for (Workbook workbook : workbooks) {
            jdbc.sql("""
                            insert into shipped_workbook (source, name, sha256, content)
                            values (:source, :name, :sha256, :content)""")
                    .param("source", source.name())
                    .param("name", workbook.name())
                    .param("sha256", workbook.sha256())
                    .param("content", workbook.content())
                    .update();
        }
    }
}

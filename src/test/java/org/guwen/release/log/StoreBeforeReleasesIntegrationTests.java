package org.guwen.release.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.release.publication.ReleaseNode;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of the first version of the program, which knew one release and one pointer to it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreBeforeReleasesIntegrationTests {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-06-01T08:00:00.123456Z");

    private final DataSource source;

    StoreBeforeReleasesIntegrationTests(TestDatabase database) {
        source = database.open("1");
        shipAsBefore();
        database.migrate(source);
    }

    @Test
    void itsReleaseStaysInForceAndIsKeptOnRecord() {
        for (int start = 0; start < 2; start++) {
            try (ReleaseNode node = ReleaseNode.on(source)) {
                assertThat(node.serves()).isEqualTo(1);
                assertThat(node.bean(ReleaseStore.class).activations())
                        .singleElement()
                        .satisfies(activation -> {
                            assertThat(activation.releaseNumber()).isEqualTo(1);
                            assertThat(activation.effectiveFrom()).isEqualTo(LONG_AGO);
                        });
                assertThat(node.bean(ReleaseLog.class).all())
                        .extracting(ReleaseLogEntry::action)
                        .containsExactly("SHIPPED", "ACTIVATED");
                assertThat(node.bean(ReleaseVerification.class).verify().faults())
                        .isEmpty();
            }
        }
    }

    private void shipAsBefore() {
        JdbcClient jdbc = JdbcClient.create(source);
        List<Workbook> workbooks = ShippedKnowledge.workbooks();
        RulesetReader reader = new RulesetReader(ClauseSource.load());
        jdbc.sql("""
                        insert into release (number, sha256, rules_sha256, author, comment, created_at)
                        values (1, :sha256, :rules, 'guwen', 'The tables shipped with the program', :at)""")
                .param("sha256", reader.read(1, workbooks).sha256())
                .param("rules", reader.principlesSha256())
                .param("at", LONG_AGO)
                .update();
        for (Workbook workbook : workbooks) {
            jdbc.sql("""
                            insert into release_workbook (release_number, name, sha256, content)
                            values (1, :name, :sha256, :content)""")
                    .param("name", workbook.name())
                    .param("sha256", workbook.sha256())
                    .param("content", workbook.content())
                    .update();
        }
        jdbc.sql("insert into active_release (id, release_number, activated_at) values (1, 1, :at)")
                .param("at", LONG_AGO)
                .update();
    }
}

package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guwen.problem.StartRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store of H2 in files, as the service finds it at its next start. */
class StoreCheckTests {

    @TempDir
    private Path folder;

    private DataSource source;

    @BeforeEach
    void keepThreeRecords() throws InterruptedException {
        source = open();
        Journal journal = TestRecords.journal(source);
        for (int i = 0; i < 3; i++) {
            journal.append(TestRecords.aRecord());
        }
        journal.destroy();
    }

    @Test
    void aStoreThatNobodyTouchedIsServed() {
        assertThatCode(() -> check(source, false)).doesNotThrowAnyException();
        assertThatCode(() -> check(source, false)).doesNotThrowAnyException();
    }

    @Test
    void anEmptiedStoreIsNotTakenForANewOne() throws IOException {
        JdbcClient.create(source).sql("shutdown").update();
        Files.delete(folder.resolve("guwen.mv.db"));
        DataSource emptied = open();

        assertThatThrownBy(() -> check(emptied, false))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cut, emptied or put back");
        assertThatCode(() -> check(emptied, true)).doesNotThrowAnyException();
        assertThatCode(() -> check(emptied, false)).doesNotThrowAnyException();
    }

    @Test
    void aStoreWithoutItsLastRecordIsNoticedEvenIfItsHeadWasChangedToo() {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("delete from consultation where seq = 3").update();
        jdbc.sql("update consultation_head set seq = 2, sha256 = (select sha256 from consultation where seq = 2)")
                .update();

        assertThatThrownBy(() -> check(source, false))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ends with record 2, but 3 records were written");
    }

    @Test
    void aRewrittenRecordIsNoticedAtTheNextStart() {
        JdbcClient.create(source)
                .sql("update consultation set account = 'wang' where seq = 2")
                .update();

        assertThatThrownBy(() -> check(source, false))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("Record 2 of the journal is not as it was written");
    }

    private static void check(DataSource store, boolean isAccepted) {
        JdbcClient jdbc = JdbcClient.create(store);
        RecordTable table = new RecordTable(jdbc, new NamedParameterJdbcTemplate(store));
        new StoreCheck(new RecordChain(table, new AdditionTable(jdbc), jdbc), store, isAccepted).afterPropertiesSet();
    }

    private DataSource open() {
        DataSource store = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("guwen")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .placeholders(Map.of("bytes", "binary large object"))
                .load()
                .migrate();
        return store;
    }
}

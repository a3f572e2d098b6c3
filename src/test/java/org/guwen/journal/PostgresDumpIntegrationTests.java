package org.guwen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of PostgreSQL that is dumped while it is written. Where its tools are missing, the test says so and is skipped. */
class PostgresDumpIntegrationTests {

    private static final int RECORDS = 60;
    private static final String RESTORED = "restored";

    @TempDir
    private Path folder;

    @Test
    void aDumpMadeWhileRecordsAreWrittenHoldsTheChainIntact() throws Exception {
        assumeTrue(isInstalled(), "pg_dump is not installed here");
        DataSource source = TestDatabase.POSTGRES.open();
        URI address = address(source);
        String name = address.getPath().substring(1);
        Journal journal = TestRecords.journal(source);
        CountDownLatch some = new CountDownLatch(RECORDS / 4);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < RECORDS; i++) {
                journal.append(TestRecords.aRecord());
                some.countDown();
            }
        });
        some.await();
        String file = folder.resolve("guwen.dump").toString();
        String port = Integer.toString(address.getPort());

        int dumped = run("pg_dump", "-h", "localhost", "-p", port, "-U", "postgres", "-Fc", "-f", file, name);
        writing.join();
        journal.destroy();
        JdbcClient.create(source).sql("create database " + RESTORED).update();
        int restored = run("pg_restore", "-h", "localhost", "-p", port, "-U", "postgres", "-d", RESTORED, file);

        assertThat(dumped).isZero();
        assertThat(restored).isZero();
        DriverManagerDataSource copy = new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/" + RESTORED, "postgres", "postgres");
        Journal found = TestRecords.journal(copy);
        assertThat(found.verify().faults()).isEmpty();
        assertThat(found.verify().records()).isBetween(RECORDS / 4L, (long) RECORDS);
        found.append(TestRecords.aRecord());
        assertThat(found.verify().faults()).isEmpty();
        found.destroy();
    }

    private static URI address(DataSource source) throws Exception {
        try (Connection connection = source.getConnection()) {
            return URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return run("pg_dump", "--version") == 0 && run("pg_restore", "--version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}

package org.guwen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The databases the service runs on, each opened empty and migrated. */
public enum TestDatabase {
    /** The embedded one. */
    H2("binary large object") {
        @Override
        DataSource create(String name) {
            return new DriverManagerDataSource("jdbc:h2:mem:" + name
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        }
    },
    /** The one for many nodes. */
    POSTGRES("bytea") {
        @Override
        DataSource create(String name) {
            EmbeddedPostgres server = Server.INSTANCE.postgres;
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return server.getDatabase("postgres", name);
        }
    };

    private final String bytes;

    TestDatabase(String bytes) {
        this.bytes = bytes;
    }

    /** A new database with the schema of the service. */
    public DataSource open() {
        return open("latest");
    }

    /** A new database with the schema as it was at that version. */
    public DataSource open(String version) {
        DataSource source = create("test" + UUID.randomUUID().toString().replace("-", ""));
        migrate(source, version);
        return source;
    }

    /** Lets a service under test keep its store in a new database of PostgreSQL. */
    public static void servePostgres(DynamicPropertyRegistry properties) {
        try (Connection connection = POSTGRES.open().getConnection()) {
            String url = connection.getMetaData().getURL();
            properties.add("spring.datasource.url", () -> url);
            properties.add("spring.datasource.username", () -> "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings a database to the schema of the service. */
    public void migrate(DataSource source) {
        migrate(source, "latest");
    }

    private void migrate(DataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("bytes", bytes))
                .target(version)
                .load()
                .migrate();
    }

    abstract DataSource create(String name);

    /** One server for all tests of a run; it ends with the run. */
    private enum Server {
        INSTANCE;

        private final EmbeddedPostgres postgres;

        Server() {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.guwen;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bridges the one difference between the databases that the migrations cannot: the type of workbook bytes. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    FlywayConfigurationCustomizer bytesType() {
        return flyway -> flyway.placeholders(
                Map.of("bytes", isPostgres(flyway.getDataSource()) ? "bytea" : "binary large object"));
    }

    private static boolean isPostgres(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("the store cannot be opened", e);
        }
    }
}

package org.guwen;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the databases need that the migrations and the configuration cannot say. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    FlywayConfigurationCustomizer bytesType() {
        return flyway -> {
            DataSource source = flyway.getDataSource();
            StoreFiles.keepPrivate(source);
            if (source instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
                // A migration of a large store takes longer than any request may.
                flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            }
            flyway.placeholders(Map.of("bytes", isPostgres(source) ? "bytea" : "binary large object"));
        };
    }

    /** A server that is frozen must not hold callers: no single answer of it is awaited longer than this. */
    @Bean
    static BeanPostProcessor timeLimits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
                    pool.addDataSourceProperty("connectTimeout", "3");
                    pool.addDataSourceProperty("socketTimeout", "8");
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }
        };
    }

    private static boolean isPostgres(@Nullable String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }

    private static boolean isPostgres(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("the store cannot be opened", e);
        }
    }
}

package org.guwen;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers; which one it is, is nobody's business. */
@Component("db")
class StoreHealth implements HealthIndicator {

    private final JdbcClient jdbc;

    StoreHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            jdbc.sql("select id from consultation_head").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down().build();
        }
    }
}

package org.guwen;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the whole service, with the demonstration accounts, on a database and a clock of a test. */
public final class TestService {

    private TestService() {}

    /** A node on that database. */
    public static ConfigurableApplicationContext start(DataSource source, String... settings) {
        return start(source, Clock.systemUTC(), settings);
    }

    /** A node on that database by that clock. */
    public static ConfigurableApplicationContext start(DataSource source, Clock clock, String... settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        String[] arguments = Stream.concat(Stream.of("--server.port=0", "--guwen.demo=true"), Stream.of(settings))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(GuwenApplication.class)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("dataSource", HikariDataSource.class, () -> pool);
                    beans.registerBean(
                            "testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                })
                .run(arguments);
    }

    /** The port on which a node listens. */
    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}

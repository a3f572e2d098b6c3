package org.guwen.release.publication;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.guwen.casebook.report.PassedContents;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Knowledge;
import org.guwen.release.log.ReleaseLog;
import org.guwen.release.log.ReleaseVerification;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One node of the service without its web part: everything that reads, publishes, follows and runs releases. */
public final class ReleaseNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 2_000_000;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Starts on that database with that clock. */
    ReleaseNode(DataSource source, Clock clock, Duration poll) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("node", Map.of("guwen.release.poll", poll.toMillis() + "ms")));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(HikariDataSource.class, () -> pool(source));
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class);
        context.refresh();
        context.start();
    }

    /** Starts on that database with the clock of the machine. */
    public static ReleaseNode on(DataSource source) {
        return new ReleaseNode(source, Clock.systemUTC(), Duration.ofMillis(250));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan({"org.guwen.ruleset", "org.guwen.inference"})
    @Import({
        Activations.class,
        PassedContents.class,
        Publication.class,
        ReleaseDryRun.class,
        ReleaseFollower.class,
        ReleaseHealth.class,
        ReleaseHistory.class,
        ReleaseLog.class,
        ReleaseVerification.class,
        ReleaseSmokeCheck.class,
        ReleaseSwap.class,
        ShippedCases.class
    })
    static class Wiring {

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    private static HikariDataSource pool(DataSource source) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        return pool;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Publication publication() {
        return bean(Publication.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Number of the release that serves here. */
    public long serves() {
        return bean(Knowledge.class).active().ruleset().number();
    }

    /** Waits until that release serves here. */
    void awaitRelease(long number) {
        await(() -> serves() == number);
    }

    /** Waits until something has come true, but not for ever. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("has not come true in " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

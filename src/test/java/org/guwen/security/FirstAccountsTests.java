package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.problem.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountsTests {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "192.0.2.7"})
    void aDemonstrationStartsBeyondThisMachineOnlyIfToldTwice(String address) {
        DataSource store = TestDatabase.H2.open();

        assertThatThrownBy(() -> start(store, Map.of("guwen.demo", "true", "server.address", address)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("everybody knows");

        start(store, Map.of("guwen.demo", "true", "server.address", address, "guwen.demo-beyond-this-machine", "true"));
        assertThat(accounts(store).find("advisor")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorIsLetInAgainByAnOptionOfTheStart(TestDatabase database) {
        DataSource store = database.open();
        start(store, Map.of("GUWEN_ADMIN_PASSWORD", "first password 1"));
        JdbcClient.create(store)
                .sql("update account set enabled = false, role = 'AUDITOR'")
                .update();

        start(store, Map.of("guwen.recover-admin", "admin", "GUWEN_ADMIN_PASSWORD", "second password 2"));

        Account admin = accounts(store).find("admin").orElseThrow();
        assertThat(admin.isAdministrator()).isTrue();
        assertThat(encoder.matches("second password 2", admin.passwordHash())).isTrue();
        assertThat(new AccessLog(JdbcClient.create(store), Clock.systemUTC()).before(Long.MAX_VALUE, 1))
                .first()
                .satisfies(
                        entry -> assertThat(entry.detail()).contains("guwen.recover-admin", "role AUDITOR -> ADMIN"));
    }

    @Test
    void aGivenPasswordDoesNotChangeAnExistingStore() {
        DataSource store = TestDatabase.H2.open();
        start(store, Map.of("GUWEN_ADMIN_PASSWORD", "first password 1"));

        start(store, Map.of("GUWEN_ADMIN_PASSWORD", "second password 2"));

        Account admin = accounts(store).find("admin").orElseThrow();
        assertThat(encoder.matches("first password 1", admin.passwordHash())).isTrue();
    }

    private void start(DataSource store, Map<String, String> options) {
        MockEnvironment environment = new MockEnvironment();
        options.forEach(environment::setProperty);
        JdbcClient jdbc = JdbcClient.create(store);
        Clock clock = Clock.systemUTC();
        new FirstAccounts(new Accounts(jdbc), new AccessLog(jdbc, clock), encoder, environment, clock)
                .afterPropertiesSet();
    }

    private static Accounts accounts(DataSource store) {
        return new Accounts(JdbcClient.create(store));
    }
}

package org.guwen.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in. A demonstration gets one account for each role, all with a known password, which disappear
 * when the same store is opened without {@code guwen.demo}. Otherwise an empty store gets one administrator.
 */
@Component
final class FirstAccounts implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String ADMIN = "admin";
    private static final String DEMONSTRATION_STORE = "DEMO";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Environment environment;
    private final Clock clock;

    FirstAccounts(Accounts accounts, PasswordEncoder encoder, Environment environment, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        accounts.removeDemonstration();
        if (environment.getProperty("guwen.demo", Boolean.class, false)) {
            demonstrate(hash(environment.getProperty("GUWEN_DEMO_PASSWORD", "guwen-demo")));
        } else if (accounts.isEmpty()) {
            letAdministratorIn(environment.getProperty("GUWEN_ADMIN_PASSWORD"));
        }
    }

    private void demonstrate(String hash) {
        for (AccessRole role : AccessRole.values()) {
            if (role != AccessRole.SYSTEM) {
                add(role.name().toLowerCase(Locale.ROOT), role, hash, true);
            }
        }
        LOG.warn("Demonstration accounts are open; never use this mode for real cases");
    }

    private void letAdministratorIn(@Nullable String given) {
        boolean chosen = given != null && !given.isBlank();
        String password = chosen ? Objects.requireNonNull(given) : new Secrets().create(15);
        boolean added = add(ADMIN, AccessRole.ADMIN, hash(password), false);
        if (added && !chosen) {
            LOG.warn("First account: {} with password {} (shown only now)", ADMIN, password);
        }
    }

    /** False if the name is taken, by a person of that name or by another node that starts at the same time. */
    private boolean add(String username, AccessRole role, String hash, boolean demonstration) {
        String storeId = demonstration ? DEMONSTRATION_STORE : null;
        try {
            accounts.add(new Account(
                    username, username, hash, role, storeId, true, demonstration, OffsetDateTime.now(clock)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}

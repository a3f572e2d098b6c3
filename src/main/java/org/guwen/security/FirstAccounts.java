package org.guwen.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guwen.facts.code.Role;
import org.guwen.problem.StartRefusedException;
import org.guwen.security.AccessLog.Act;
import org.guwen.security.password.PasswordRules;
import org.guwen.security.password.Secrets;
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
 * when the same store is opened without {@code guwen.demo}. Otherwise an empty store gets one administrator. Whoever
 * starts the service can let an administrator in again with {@code guwen.recover-admin}.
 */
@Component
final class FirstAccounts implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String ADMIN = "admin";
    private static final String ADMIN_PASSWORD = "GUWEN_ADMIN_PASSWORD";
    private static final String DEMONSTRATION_STORE = "DEMO";
    private static final Map<AccessRole, Role> DEMONSTRATED = Map.of(
            AccessRole.ADVISOR, Role.SERVICE_ADVISOR,
            AccessRole.EDITOR, Role.SERVICE_MANAGER,
            AccessRole.APPROVER, Role.STORE_MANAGER);

    private final Accounts accounts;
    private final AccessLog log;
    private final PasswordEncoder encoder;
    private final Environment environment;
    private final Clock clock;

    FirstAccounts(Accounts accounts, AccessLog log, PasswordEncoder encoder, Environment environment, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.encoder = encoder;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        String given = environment.getProperty(ADMIN_PASSWORD, "");
        String recovered = environment.getProperty("guwen.recover-admin", "");
        boolean isDemonstration = isTold("guwen.demo");
        if (isDemonstration) {
            refuseBeyondLoopback();
        }
        accounts.removeDemonstration();
        if (isDemonstration) {
            demonstrate(hash(environment.getProperty("GUWEN_DEMO_PASSWORD", "guwen-demo")));
        } else if (!recovered.isBlank()) {
            recover(recovered, given);
        } else if (accounts.isEmpty()) {
            letAdministratorIn(given);
        } else if (!given.isBlank()) {
            LOG.warn(
                    "{} is ignored, because the store has accounts already; to reset an administrator, start once with"
                            + " --guwen.recover-admin={}",
                    ADMIN_PASSWORD,
                    ADMIN);
        }
    }

    private boolean isTold(String option) {
        return environment.getProperty(option, Boolean.class, false);
    }

    /** Passwords that everybody knows are not for a network, unless somebody says so twice. */
    private void refuseBeyondLoopback() {
        String address = environment.getProperty("server.address", "");
        if (!isLoopback(address) && !isTold("guwen.demo-beyond-this-machine")) {
            throw new StartRefusedException(
                    "The demonstration has passwords that everybody knows, and server.address "
                            + (address.isEmpty() ? "(all)" : address) + " is reachable from other machines.",
                    "Start with server.address=127.0.0.1, or without guwen.demo, or, if this is meant, with"
                            + " guwen.demo-beyond-this-machine=true and a password of your own in GUWEN_DEMO_PASSWORD.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
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

    private void letAdministratorIn(String given) {
        String password = given.isBlank() ? new Secrets().create(15) : checked(ADMIN, given);
        if (add(ADMIN, AccessRole.ADMIN, hash(password), false)) {
            log.add(AccessLog.START, Act.ACCOUNT_OPENED, ADMIN, "first account of an empty store");
            show(given, "First account: {} with password {} (shown only now)", ADMIN, password);
        }
    }

    /** Opens an administrator again, or makes him one, with a new password. */
    private void recover(String username, String given) {
        String password = given.isBlank() ? new Secrets().create(15) : checked(username, given);
        Optional<Account> known = accounts.find(username);
        AccountChange change = new AccountChange(true, AccessRole.ADMIN, null, password);
        if (known.isPresent()) {
            accounts.update(change.of(known.get(), hash(password)));
            log.add(
                    AccessLog.START,
                    Act.ACCOUNT_CHANGED,
                    username,
                    "guwen.recover-admin: " + change.words(known.get()));
        } else {
            add(username, AccessRole.ADMIN, hash(password), false);
            log.add(AccessLog.START, Act.ACCOUNT_OPENED, username, "guwen.recover-admin");
        }
        LOG.warn(
                "guwen.recover-admin: {} is an enabled administrator with a new password; start without it next time",
                username);
        show(given, "Password of {}: {} (shown only now)", username, password);
    }

    private static void show(String given, String text, String username, String password) {
        if (given.isBlank()) {
            LOG.warn(text, username, password);
        }
    }

    private static String checked(String username, String password) {
        if (PasswordRules.fault(username, password).isPresent()) {
            LOG.warn(
                    "{} is easy to guess; change it after the first sign-in (PUT /api/v1/me/password)", ADMIN_PASSWORD);
        }
        return password;
    }

    /** False if the name is taken, by a person of that name or by another node that starts at the same time. */
    private boolean add(String username, AccessRole role, String hash, boolean demonstration) {
        @Nullable String storeId = demonstration ? DEMONSTRATION_STORE : null;
        String personId = Account.normalised(username);
        try {
            accounts.add(new Account(
                    username,
                    personId,
                    hash,
                    role,
                    storeId,
                    demonstration ? DEMONSTRATED.get(role) : null,
                    true,
                    demonstration,
                    OffsetDateTime.now(clock)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}

package org.guwen.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.AccessLog.Act;
import org.guwen.security.password.PasswordRules;
import org.guwen.security.password.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and closes accounts and keys, and says everything that is wrong with a request for one. */
@Service
class AccountAdministration {

    // No colon: Basic ends the name at it, and keys use it in theirs.
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final int LONGEST_NAME = 64;

    private final Messages messages = new Messages(AccountAdministration.class, "security");
    private final Secrets secrets = new Secrets();
    private final Accounts accounts;
    private final ApiKeys keys;
    private final AccessLog log;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            ApiKeys keys,
            AccessLog log,
            PasswordEncoder encoder,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.log = log;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    List<Account> accounts() {
        return accounts.all();
    }

    Account find(String username) {
        return accounts.find(username).orElseThrow(() -> missing(username));
    }

    /**
     * The account that an earlier request with the same key opened.
     *
     * @throws ProblemException if that was asked with another password
     */
    Account opened(AccountController.NewAccount request, String key) {
        Account account = find(Objects.requireNonNull(request.username()));
        if (!encoder.matches(request.password(), account.passwordHash())) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, messages.wording("reused", key));
        }
        return account;
    }

    Account open(AccountController.NewAccount request, Caller caller) {
        List<ProblemError> errors = new ArrayList<>();
        String username = Objects.requireNonNullElse(request.username(), "");
        String password = Objects.requireNonNullElse(request.password(), "");
        if (!USERNAME.matcher(username).matches()) {
            errors.add(error("/username", ProblemCode.OUT_OF_DOMAIN, "username"));
        }
        checkName("/personId", request.personId(), errors);
        checkStore(request.storeId(), errors);
        AccessRole role = role(request.role(), errors);
        checkPassword("/password", username, password, errors);
        refuse(errors);
        String personId = Account.normalised(Objects.requireNonNull(request.personId()));
        Account account = new Account(
                username,
                personId,
                hash(password),
                role,
                request.storeId(),
                request.actorRole(),
                true,
                false,
                OffsetDateTime.now(clock));
        try {
            transaction.executeWithoutResult(status -> {
                accounts.add(account);
                String actor = request.actorRole() == null ? "" : ", acts as " + request.actorRole();
                log.add(caller.account(), Act.ACCOUNT_OPENED, username, role + ", person " + personId + actor);
            });
        } catch (DuplicateKeyException e) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, messages.wording("exists", username));
        }
        return account;
    }

    void close(String username, Caller caller) {
        change(username, new AccountChange(false, null, null, null), caller);
    }

    /**
     * Changes role, access or password of an account.
     *
     * @throws ProblemException if it is the caller's own, or nobody would be left to keep the accounts
     */
    Account change(String username, AccountChange change, Caller caller) {
        List<ProblemError> errors = new ArrayList<>();
        if (change.isEmpty()) {
            errors.add(error("", ProblemCode.REQUIRED, "change.empty"));
        }
        String password = change.password();
        if (password != null) {
            checkPassword("/password", username, password, errors);
        }
        refuse(errors);
        boolean changesRights = change.enabled() != null || change.role() != null || change.actorRole() != null;
        if (username.equals(caller.account()) && changesRights) {
            throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("own"));
        }
        String hash = password == null ? null : hash(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.lockAdministrators();
            Account account = accounts.find(username).orElseThrow(() -> missing(username));
            Account changed = change.of(account, hash);
            boolean isLast = accounts.administrators().equals(List.of(username));
            if (isLast && !changed.isAdministrator()) {
                throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("last"));
            }
            accounts.update(changed);
            log.add(caller.account(), Act.ACCOUNT_CHANGED, username, change.words(account));
            return changed;
        }));
    }

    /** Changes the caller's own password. */
    void changePassword(AccountController.PasswordChange request, Caller caller) {
        Account account = accounts.find(caller.account())
                .orElseThrow(() -> new ProblemException(ProblemType.WRONG_STATE, messages.wording("password.key")));
        List<ProblemError> errors = new ArrayList<>();
        String current = Objects.requireNonNullElse(request.current(), "");
        String password = Objects.requireNonNullElse(request.password(), "");
        if (!encoder.matches(current, account.passwordHash())) {
            errors.add(error("/current", ProblemCode.OUT_OF_DOMAIN, "password.current"));
        }
        checkPassword("/password", account.username(), password, errors);
        refuse(errors);
        Account changed = new AccountChange(null, null, null, password).of(account, hash(password));
        transaction.executeWithoutResult(status -> {
            accounts.lockAdministrators();
            accounts.update(changed);
            log.add(caller.account(), Act.PASSWORD_CHANGED, account.username(), "");
        });
    }

    long logged() {
        return log.count();
    }

    /** Entries of the log older than one, newest first. */
    List<AccessLog.Entry> log(long before, int most) {
        return log.before(before, most);
    }

    List<ApiKey> keys() {
        return keys.all();
    }

    ApiKey key(UUID id) {
        return keys.all().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id.toString()));
    }

    KeyController.IssuedKey issue(KeyController.NewKey request, Caller caller) {
        List<ProblemError> errors = new ArrayList<>();
        checkName("/name", request.name(), errors);
        checkStore(request.storeId(), errors);
        AccessRole role = role(request.role(), errors);
        if (role.needsPerson()) {
            errors.add(error("/role", ProblemCode.OUT_OF_DOMAIN, "role.person", role));
        }
        String personId = request.personId();
        if (personId != null) {
            checkName("/personId", personId, errors);
        } else if (role.changesTables()) {
            errors.add(error("/personId", ProblemCode.REQUIRED, "person.key"));
        }
        refuse(errors);
        String secret = "guwen_" + secrets.create(32);
        ApiKey key = new ApiKey(
                UUID.randomUUID(),
                Objects.requireNonNull(request.name()),
                role,
                request.storeId(),
                personId == null ? null : Account.normalised(personId),
                caller.account(),
                OffsetDateTime.now(clock),
                null);
        try {
            transaction.executeWithoutResult(status -> {
                keys.add(key, secret);
                log.add(caller.account(), Act.KEY_ISSUED, key.id().toString(), role + " " + key.name());
            });
        } catch (DuplicateKeyException e) {
            String store = Objects.requireNonNullElse(key.storeId(), "-");
            throw new ProblemException(ProblemType.ALREADY_EXISTS, messages.wording("exists.key", key.name(), store));
        }
        return KeyController.IssuedKey.of(key, secret);
    }

    void revoke(UUID id, Caller caller) {
        transaction.executeWithoutResult(status -> {
            if (!keys.revoke(id)) {
                throw missing(id.toString());
            }
            log.add(caller.account(), Act.KEY_REVOKED, id.toString(), "");
        });
    }

    private void checkPassword(String pointer, String username, String password, List<ProblemError> errors) {
        PasswordRules.fault(username, password)
                .ifPresent(fault -> errors.add(error(pointer, ProblemCode.OUT_OF_DOMAIN, fault)));
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private AccessRole role(@Nullable AccessRole role, List<ProblemError> errors) {
        if (role == null) {
            errors.add(error("/role", ProblemCode.REQUIRED, "required", "role"));
            return AccessRole.SYSTEM;
        }
        return role;
    }

    private void checkStore(@Nullable String storeId, List<ProblemError> errors) {
        if (storeId != null) {
            checkName("/storeId", storeId, errors);
        }
    }

    private void checkName(String pointer, @Nullable String name, List<ProblemError> errors) {
        if (name == null) {
            errors.add(error(pointer, ProblemCode.REQUIRED, "required", pointer.substring(1)));
        } else if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            errors.add(error(pointer, ProblemCode.OUT_OF_DOMAIN, "name"));
        }
    }

    private ProblemError error(String pointer, ProblemCode code, String key, Object... arguments) {
        return new ProblemError(pointer, code, messages.text(LocaleContextHolder.getLocale(), key, arguments));
    }

    private void refuse(List<ProblemError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_CONTENT, messages.wording("detail", errors.size()), errors);
        }
    }

    private ProblemException missing(String name) {
        return new ProblemException(ProblemType.NOT_FOUND, messages.wording("missing", name));
    }
}

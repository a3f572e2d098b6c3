package org.guwen.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Opens and closes accounts and keys, and says everything that is wrong with a request for one. */
@Service
class AccountAdministration {

    // No colon: Basic ends the name at it, and keys use it in theirs.
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST_PASSWORD = 10;
    // What bcrypt reads; the rest would not count.
    private static final int LONGEST_PASSWORD = 72;

    private final Messages messages = new Messages(AccountAdministration.class, "security");
    private final Secrets secrets = new Secrets();
    private final Accounts accounts;
    private final ApiKeys keys;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountAdministration(Accounts accounts, ApiKeys keys, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.encoder = encoder;
        this.clock = clock;
    }

    List<Account> accounts() {
        return accounts.all();
    }

    Account open(NewAccount request) {
        List<ProblemError> errors = new ArrayList<>();
        String username = Objects.requireNonNullElse(request.username(), "");
        String password = Objects.requireNonNullElse(request.password(), "");
        if (!USERNAME.matcher(username).matches()) {
            errors.add(error("/username", "OUT_OF_DOMAIN", "username"));
        }
        checkName("/personId", request.personId(), errors);
        checkStore(request.storeId(), errors);
        AccessRole role = role(request.role(), errors);
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            errors.add(error("/password", "OUT_OF_DOMAIN", "password"));
        }
        refuse(errors);
        String personId = Objects.requireNonNull(request.personId());
        String hash = Objects.requireNonNull(encoder.encode(password));
        Account account =
                new Account(username, personId, hash, role, request.storeId(), true, false, OffsetDateTime.now(clock));
        try {
            accounts.add(account);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, messages.wording("exists", username));
        }
        return account;
    }

    void close(String username, Caller caller) {
        if (username.equals(caller.account())) {
            throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("own"));
        }
        if (!accounts.disable(username)) {
            throw missing(username);
        }
    }

    List<ApiKey> keys() {
        return keys.all();
    }

    KeyController.IssuedKey issue(NewKey request, Caller caller) {
        List<ProblemError> errors = new ArrayList<>();
        checkName("/name", request.name(), errors);
        checkStore(request.storeId(), errors);
        AccessRole role = role(request.role(), errors);
        if (role.needsPerson()) {
            errors.add(error("/role", "OUT_OF_DOMAIN", "role.person", role));
        }
        refuse(errors);
        String name = Objects.requireNonNull(request.name());
        String secret = "guwen_" + secrets.create(32);
        UUID id = UUID.randomUUID();
        keys.add(
                new ApiKey(id, name, role, request.storeId(), caller.account(), OffsetDateTime.now(clock), null),
                secret);
        return new KeyController.IssuedKey(id, name, role, request.storeId(), secret);
    }

    void revoke(UUID id) {
        if (!keys.revoke(id)) {
            throw missing(id.toString());
        }
    }

    private AccessRole role(@Nullable AccessRole role, List<ProblemError> errors) {
        if (role == null) {
            errors.add(error("/role", "REQUIRED", "required", "role"));
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
            errors.add(error(pointer, "REQUIRED", "required", pointer.substring(1)));
        } else if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            errors.add(error(pointer, "OUT_OF_DOMAIN", "name"));
        }
    }

    private ProblemError error(String pointer, String code, String key, Object... arguments) {
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

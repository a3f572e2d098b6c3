package org.guwen.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who is behind the session of a browser. The session holds the name of the account and what the account was when the
 * person signed in; the account itself is looked up with each request, so that one that was closed or changed since, be
 * it by a new password, loses all its sessions at once.
 */
final class SessionContexts implements SecurityContextRepository {

    /** A working day; after that even a session in use ends. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ACCOUNT = "guwen.account";
    private static final String SIGNED_IN = "guwen.signedIn";

    private final SecurityContextHolderStrategy strategy = SecurityContextHolder.getContextHolderStrategy();
    private final Accounts accounts;
    private final Clock clock;

    SessionContexts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> context(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return context(exchange.getRequest());
    }

    /**
     * Reads the session of a request.
     *
     * @throws AuthenticationServiceException if sessions or accounts cannot be read
     */
    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = strategy.createEmptyContext();
        try {
            HttpSession session = request.getSession(false);
            Account account = session == null ? null : account(session);
            if (account != null) {
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account.caller(), null, account.role().authorities()));
            } else if (session != null) {
                session.invalidate();
            }
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the sessions cannot be read", e);
        }
        return context;
    }

    private @Nullable Account account(HttpSession session) {
        if (!(session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME) instanceof String name)
                || !(session.getAttribute(SIGNED_IN) instanceof Long signedIn)
                || !clock.instant().isBefore(Instant.ofEpochMilli(signedIn).plus(LONGEST))) {
            return null;
        }
        return accounts.findForRequest(name)
                .filter(Account::enabled)
                .filter(account -> fingerprint(account).equals(session.getAttribute(ACCOUNT)))
                .orElse(null);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof Caller caller)) {
            return;
        }
        try {
            Account account = accounts.find(caller.account()).orElseThrow();
            HttpSession session = request.getSession();
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.username());
            session.setAttribute(ACCOUNT, fingerprint(account));
            session.setAttribute(SIGNED_IN, clock.millis());
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the session cannot be written", e);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    /** Everything of an account that a session relies on. */
    private static String fingerprint(Account account) {
        return Sha256.of(String.join(
                "\n",
                account.username(),
                account.personId(),
                account.passwordHash(),
                account.role().name(),
                String.valueOf(account.storeId()),
                account.createdAt().toInstant().toString()));
    }

    /** A context that is looked up when somebody asks for it, so that static files cost no look at the store. */
    private static final class Loaded implements DeferredSecurityContext {

        private final Supplier<SecurityContext> lookup;
        private @Nullable SecurityContext found;

        private Loaded(Supplier<SecurityContext> lookup) {
            this.lookup = lookup;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = found;
            if (known == null) {
                known = lookup.get();
                found = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

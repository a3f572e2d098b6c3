package org.guwen.security;

import io.micrometer.core.instrument.MeterRegistry;
import org.guwen.security.password.LoginThrottle;
import org.guwen.security.password.PasswordCache;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Finds out who is behind a user name and a password. */
final class PasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final PasswordCache passwords;
    private final LoginThrottle throttle;
    private final MeterRegistry meters;
    private final String nobodysHash;

    PasswordAuthentication(
            Accounts accounts,
            PasswordCache passwords,
            LoginThrottle throttle,
            MeterRegistry meters,
            String nobodysHash) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.meters = meters;
        this.nobodysHash = nobodysHash;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String username = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        Account account = find(username);
        if (account == null || !passwords.isRemembered(username, password, account.passwordHash())) {
            check(username, password, account, address(authentication));
        }
        if (account == null || !account.enabled()) {
            throw new BadCredentialsException("unknown user name or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account.caller(), null, account.role().authorities());
    }

    private void check(String username, String password, @Nullable Account account, String address) {
        try {
            throttle.check(username, address);
        } catch (LoginThrottle.LockedOutException e) {
            count("refused");
            throw e;
        }
        // An unknown name costs as much time as a wrong password, so that names cannot be found out by the clock.
        boolean right = passwords.matches(username, password, account == null ? nobodysHash : account.passwordHash());
        if (account == null || !right || !account.enabled()) {
            count("failed");
            throttle.failed(username, address);
            throw new BadCredentialsException("unknown user name or wrong password");
        }
        throttle.succeeded(username, address);
    }

    private void count(String outcome) {
        meters.counter("guwen.logins", "outcome", outcome).increment();
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private @Nullable Account find(String username) {
        // No database has to see a name that nobody can have.
        if (username.length() > LONGEST_NAME || username.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        try {
            return accounts.findForRequest(username).orElse(null);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the accounts cannot be read", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

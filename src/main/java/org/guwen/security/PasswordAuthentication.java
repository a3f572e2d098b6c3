package org.guwen.security;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Finds out who is behind a user name and a password. */
final class PasswordAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordCache passwords;
    private final String nobodysHash;

    PasswordAuthentication(Accounts accounts, PasswordCache passwords, String nobodysHash) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = nobodysHash;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String username = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        Account account = find(username);
        // An unknown name costs as much time as a wrong password, so that names cannot be found out by the clock.
        String hash = account == null ? nobodysHash : account.passwordHash();
        boolean right = passwords.matches(username, password, hash);
        if (account == null || !right || !account.enabled()) {
            throw new BadCredentialsException("unknown user name or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account.caller(), null, account.role().authorities());
    }

    private @Nullable Account find(String username) {
        try {
            return accounts.find(username).orElse(null);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the accounts cannot be read", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

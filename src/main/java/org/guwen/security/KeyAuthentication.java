package org.guwen.security;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Finds out which program is behind an API key. */
final class KeyAuthentication implements AuthenticationProvider {

    private final ApiKeys keys;

    KeyAuthentication(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        ApiKey key = find(((BearerKey) authentication).getCredentials());
        return UsernamePasswordAuthenticationToken.authenticated(
                key.caller(), null, key.role().authorities());
    }

    private ApiKey find(String secret) {
        try {
            return keys.findForRequest(secret)
                    .orElseThrow(() -> new BadCredentialsException("unknown or revoked API key"));
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("the keys cannot be read", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == BearerKey.class;
    }
}

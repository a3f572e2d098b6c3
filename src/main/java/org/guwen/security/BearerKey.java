package org.guwen.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An API key as it came in, not yet looked up. */
final class BearerKey extends AbstractAuthenticationToken {

    private static final String SCHEME = "Bearer ";

    private final String secret;

    private BearerKey(String secret) {
        super(List.of());
        this.secret = secret;
    }

    /** The key of a request, {@code null} if it has none. */
    static @Nullable BearerKey of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? new BearerKey(header.substring(SCHEME.length()).strip())
                : null;
    }

    @Override
    public String getCredentials() {
        return secret;
    }

    @Override
    public String getPrincipal() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of another site asks for: a browser adds a remembered password to them by itself. Programs
 * send neither {@code Origin} nor {@code Sec-Fetch-Site} and are not concerned. Looked at before anybody is signed in, so that
 * no other site signs somebody in either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class CrossSiteRequests extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Messages messages = new Messages(CrossSiteRequests.class, "requests");
    private final ProblemWriter writer;
    private final Set<String> origins;

    /**
     * Accepts the service's own pages and those named.
     *
     * @param origins such as {@code https://desk.example.cn}, where a proxy gives the service another name
     */
    CrossSiteRequests(ProblemWriter writer, @Value("${guwen.origins:}") Set<String> origins) {
        this.writer = writer;
        this.origins = Set.copyOf(origins);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isKnown = origin != null && origins.contains(origin);
        boolean isForeign = (site != null && !OWN.contains(site)) || (origin != null && !isOwn(origin, request));
        if (isForeign && !isKnown) {
            writer.write(
                    new ProblemException(ProblemType.FORBIDDEN, messages.wording("cross-site")), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null && host.toLowerCase(Locale.ROOT).equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

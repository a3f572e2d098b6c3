package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What belongs to the knowledge may be kept by a caller who asks each time whether it is still the same, and gets an answer
 * without body as long as it is. What belongs to persons, such as consultations and accounts, is never kept.
 */
@Component
public final class AnswerCaching extends ShallowEtagHeaderFilter {

    private static final Pattern ADDRESS = Pattern.compile("/api/v1(?:/([a-z-]+))?(?:/.*)?");
    private static final Set<String> PERSONAL =
            Set.of("consultations", "simulations", "accounts", "keys", "access-log", "me");

    AnswerCaching() {
        // The same content is one answer, however its bytes are packed for the way.
        setWriteWeakETag(true);
    }

    /** Whether answers at an address, or a pattern of addresses, may be kept. */
    public static boolean isKept(String address) {
        Matcher parts = ADDRESS.matcher(address);
        boolean isOurs = parts.matches();
        String first = isOurs && parts.group(1) != null ? parts.group(1) : "";
        return isOurs && !PERSONAL.contains(first) && !address.equals("/api/v1/releases/verify");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isKept(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean isRead = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return isRead && status == HttpServletResponse.SC_OK && !response.isCommitted();
    }
}

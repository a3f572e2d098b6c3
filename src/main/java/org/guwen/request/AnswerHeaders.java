package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What every answer of the interface says about itself: its language, that it depends on it, and the number under which
 * the caller looks for it in logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class AnswerHeaders extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final int LONGEST = 200;

    private final LocaleResolver languages;

    AnswerHeaders(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, languages.resolveLocale(request).toLanguageTag());
        MDC.put("requestId", echo(REQUEST_ID, request, response));
        MDC.put("trace", echo("traceparent", request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("requestId");
            MDC.remove("trace");
        }
    }

    private static String echo(String name, HttpServletRequest request, HttpServletResponse response) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            return "";
        }
        response.setHeader(name, value);
        return value;
    }
}

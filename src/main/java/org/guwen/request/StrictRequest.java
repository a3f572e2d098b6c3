package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guwen.problem.ParameterProblems;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses an address or header whose bytes are no text before anybody reads it: later it would be an error of ours, or
 * another text on each database. Headers that nobody here reads may hold what they like.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StrictRequest extends OncePerRequestFilter {

    private static final List<String> READ = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.ORIGIN,
            "Idempotency-Key",
            "Sec-Fetch-Site",
            "X-Request-Id",
            "traceparent");

    private final ProblemWriter writer;
    private final LocaleResolver languages;

    StrictRequest(ProblemWriter writer, LocaleResolver languages) {
        this.writer = writer;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale locale = languages.resolveLocale(request);
        Optional<ProblemException> problem = query(request, locale).or(() -> headers(request, locale));
        if (problem.isPresent()) {
            writer.write(problem.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<ProblemException> query(HttpServletRequest request, Locale locale) {
        for (QueryText.Parameter parameter : QueryText.read(request.getQueryString())) {
            String place = "?" + parameter.name();
            String value = parameter.value();
            if (value == null) {
                return Optional.of(ParameterProblems.outOfDomain(place, "encoding", locale));
            }
            if (QueryText.hasControls(parameter.name() + value)) {
                return Optional.of(ParameterProblems.outOfDomain(place, "characters", locale));
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> headers(HttpServletRequest request, Locale locale) {
        return READ.stream()
                .filter(name -> !isPlain(request.getHeaders(name)))
                .findFirst()
                .map(name -> ParameterProblems.outOfDomain("header:" + name, "header", locale));
    }

    private static boolean isPlain(Enumeration<String> values) {
        while (values.hasMoreElements()) {
            if (!values.nextElement().chars().allMatch(letter -> letter == '\t' || (letter >= ' ' && letter < 0x7f))) {
                return false;
            }
        }
        return true;
    }
}

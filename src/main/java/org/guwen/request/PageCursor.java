package org.guwen.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.problem.ParameterProblems;
import org.guwen.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the next page of a list begins, as a text that means nothing to the caller. */
public final class PageCursor {

    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private PageCursor() {}

    /**
     * Most items on a page.
     *
     * @throws ProblemException if it is not 1 to 200
     */
    public static int limit(int limit, Locale locale) {
        if (limit < 1 || limit > MOST) {
            throw ParameterProblems.outOfDomain("?limit", "number", locale, 1, MOST);
        }
        return limit;
    }

    /** A place in a list as a cursor. */
    public static String write(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a cursor names, in its parts.
     *
     * @throws ProblemException if no list of ours gave it
     */
    public static Optional<Matcher> read(@Nullable String cursor, Pattern place, Locale locale) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher parts = place.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return Optional.of(parts);
            }
        } catch (IllegalArgumentException e) {
            throw ParameterProblems.wrongType("?cursor", "cursor", cursor, locale);
        }
        throw ParameterProblems.wrongType("?cursor", "cursor", cursor, locale);
    }

    /**
     * The number that a cursor names, in a list whose items are numbered: the page holds what is below it.
     *
     * @return the greatest number there is for the first page
     * @throws ProblemException if no list of ours gave it
     */
    public static long number(@Nullable String cursor, Locale locale) {
        return read(cursor, NUMBER, locale)
                .map(place -> Long.parseLong(place.group()))
                .orElse(Long.MAX_VALUE);
    }

    /** An answer with the address of the next page, if there is one. */
    public static ResponseEntity.BodyBuilder link(@Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            String address = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("cursor", next)
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer;
    }
}

package org.guwen.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no controller is involved: in filters and in the security chain. */
@Component
public final class ProblemWriter {

    private final JsonMapper mapper;
    private final LocaleResolver languages;

    ProblemWriter(JsonMapper mapper, LocaleResolver languages) {
        this.mapper = mapper;
        this.languages = languages;
    }

    /** Answers the request with a problem. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = languages.resolveLocale(request);
        var document = ProblemDocument.of(problem, locale, request.getRequestURI());
        byte[] body = mapper.writeValueAsBytes(document);
        response.setStatus(document.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

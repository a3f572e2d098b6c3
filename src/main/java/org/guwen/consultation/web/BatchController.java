package org.guwen.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.batch.Batches;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for many cases in one request, one on each line. */
@RestController
class BatchController {

    static final String LINES = "application/x-ndjson";

    private final Batches batches;

    BatchController(Batches batches) {
        this.batches = batches;
    }

    @PostMapping(path = "/api/v1/consultations/batch", consumes = LINES, produces = LINES)
    void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "none") String explain,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Caller caller,
            Locale locale)
            throws IOException {
        var asked = new Consultations.Request(
                caller, locale, language != null, ExplainParameter.read(explain, locale), null);
        response.setContentType(LINES);
        batches.answer(
                new Batches.Streams(request.getInputStream(), response.getOutputStream()),
                asked,
                request.getRequestURI());
    }
}

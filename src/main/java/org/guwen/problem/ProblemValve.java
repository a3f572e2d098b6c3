package org.guwen.problem;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the container refuses before any of our code sees it, such as an encoded slash, in the form of all other
 * problems instead of a page of its own.
 */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    private final MvcProblems problems = new MvcProblems();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = ProblemType.ofStatus(HttpStatusCode.valueOf(status));
        Locale locale = Languages.resolver().resolveLocale(request);
        var document = ProblemDocument.of(problems.bare(type), locale, request.getRequestURI());
        try {
            byte[] body = JsonMapper.shared().writeValueAsBytes(document);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Content-Language", locale.toLanguageTag());
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The caller did not wait for his problem", e);
        }
    }
}

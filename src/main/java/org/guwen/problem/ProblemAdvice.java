package org.guwen.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception becomes an answer. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MvcProblems problems = new MvcProblems();
    private final OutageLog outages = new OutageLog(LOG);

    @ExceptionHandler
    ResponseEntity<Object> handle(ProblemException problem, WebRequest request) {
        return answer(problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handle(AccessDeniedException exception, WebRequest request) {
        return answer(problems.bare(ProblemType.FORBIDDEN), new HttpHeaders(), request);
    }

    /** The store is away or cannot write: that passes, so the caller is told to come back. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        UncategorizedSQLException.class,
        TransactionSystemException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> handleStore(Exception exception, WebRequest request) {
        outages.failed("The store does not answer", exception);
        return answer(problems.bare(ProblemType.UNAVAILABLE), new HttpHeaders(), request);
    }

    /** What the container cannot take for parameters, such as too many of them. */
    @ExceptionHandler
    ResponseEntity<Object> handle(InvalidParameterException exception, WebRequest request) {
        return answer(problems.bare(ProblemType.BAD_REQUEST), new HttpHeaders(), request);
    }

    /** A broken upload is the caller's mistake. */
    @ExceptionHandler
    ResponseEntity<Object> handle(MultipartException exception, WebRequest request) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, new HttpHeaders(), request);
            }
        }
        return answer(problems.explain(exception, HttpStatus.BAD_REQUEST, locale(request)), new HttpHeaders(), request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> handleUnforeseen(Exception exception, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            LOG.debug("The caller hung up before his answer", exception);
            return null;
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {}", id, exception);
        Locale locale = locale(request);
        return answer(ProblemDocument.internal(locale, path(request), id), new HttpHeaders(), locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()
                && status.value() != ProblemType.UNAVAILABLE.status().value()) {
            return handleUnforeseen(exception, request);
        }
        return answer(problems.explain(exception, status, locale(request)), headers, request);
    }

    private static ResponseEntity<Object> answer(ProblemException problem, HttpHeaders headers, WebRequest request) {
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        Locale locale = locale(request);
        return answer(ProblemDocument.of(problem, locale, path(request)), headers, locale);
    }

    // The content type is set here, not negotiated: a caller who accepts only something else still gets his problem.
    private static ResponseEntity<Object> answer(ProblemDocument document, HttpHeaders given, Locale locale) {
        HttpHeaders headers = HttpHeaders.copyOf(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        return ResponseEntity.status(document.status()).headers(headers).body(document);
    }

    private static Locale locale(WebRequest request) {
        return RequestContextUtils.getLocale(http(request));
    }

    private static String path(WebRequest request) {
        return http(request).getRequestURI();
    }

    private static HttpServletRequest http(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}

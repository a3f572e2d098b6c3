package org.guwen.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guwen.problem.Messages;
import org.guwen.problem.OutageLog;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.problem.ProblemWriter;
import org.guwen.security.password.LoginThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers callers who are unknown, not allowed, or whose address no honest client writes. */
@Component
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final Messages messages = new Messages(SecurityProblems.class, "security");
    private final OutageLog outages = new OutageLog(LOG);
    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            outages.failed("Callers cannot be recognised", exception);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(ProblemType.UNAVAILABLE, "unavailable", request, response);
            return;
        }
        if (exception instanceof LoginThrottle.LockedOutException lockedOut) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(lockedOut.seconds()));
            writer.write(
                    new ProblemException(ProblemType.TOO_MANY_REQUESTS, messages.wording("wait", lockedOut.seconds())),
                    request,
                    response);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guwen\"");
        // A script asks for the password itself; this challenge would make the browser open its own window.
        if (request.getHeader("X-Requested-With") == null) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"guwen\", charset=\"UTF-8\"");
        }
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null || BrowserSessions.isSignIn(request);
        write(ProblemType.UNAUTHENTICATED, tried ? "rejected" : "anonymous", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (!(exception instanceof CsrfException)) {
            write(ProblemType.FORBIDDEN, "forbidden", request, response);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            // The session has ended, and its token with it: what is missing is a sign-in.
            commence(request, response, new InsufficientAuthenticationException("the session has ended", exception));
        } else {
            write(ProblemType.FORBIDDEN, "token", request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        write(ProblemType.BAD_REQUEST, "address", request, response);
    }

    private void write(ProblemType type, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(new ProblemException(type, messages.wording(key)), request, response);
    }
}

package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that do not say what their body is. Without a type an older browser sends them for any page, and says
 * not from where.
 */
@Component
final class UntypedBodies extends OncePerRequestFilter {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH");

    private final Messages messages = new Messages(UntypedBodies.class, "requests");
    private final ProblemWriter writer;

    UntypedBodies(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITING.contains(request.getMethod()) || request.getContentType() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writer.write(
                new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, messages.wording("untyped")),
                request,
                response);
    }
}

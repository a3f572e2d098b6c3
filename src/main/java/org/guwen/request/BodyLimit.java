package org.guwen.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops reading a body at its limit, before it fills the memory. Uploads have limits of their own, and a batch is read
 * line by line.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class BodyLimit extends OncePerRequestFilter {

    private static final int MAX_BYTES = ReceptionRoom.LARGEST;

    private final Messages messages = new Messages(BodyLimit.class, "requests");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(BodyGuard.BATCH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LimitedRequest(request), response);
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, messages.wording("body", MAX_BYTES / 1024));
    }

    private final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > MAX_BYTES) {
                throw tooLarge();
            }
            return new LimitedStream(super.getInputStream());
        }
    }

    private final class LimitedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long count;

        LimitedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            return next < 0 ? next : counted(next, 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = stream.read(target, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int result, int bytes) {
            count += bytes;
            if (count > MAX_BYTES) {
                throw tooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}

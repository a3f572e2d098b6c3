package org.guwen.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what callers can hold by sending slowly. The usual body is awaited without a thread ({@link BodyReception}). The
 * others, of which uploads are counted apart, have a time to arrive in, and only so many may be on their way at once, so
 * that threads are left for everybody else. What is left of a body when the answer is written is read to its end for a
 * short while, so that the caller sees the answer instead of a broken connection, and then given up.
 */
final class BodyGuard extends ValveBase {

    /** The one address whose body is read line by line, for as long as it takes. */
    static final String BATCH = "/api/v1/consultations/batch";

    private static final int MOST_BODIES = 16;
    private static final int MOST_UPLOADS = 8;
    private static final int MOST_REMAINDERS = 16;
    private static final Duration BODY_TIME = Duration.ofSeconds(10);
    private static final Duration UPLOAD_TIME = Duration.ofSeconds(60);
    private static final Duration BATCH_TIME = Duration.ofMinutes(30);
    private static final Duration REMAINDER_TIME = Duration.ofSeconds(2);
    private static final int END = -1;
    private static final int REMAINDER_BYTES = 64 * 1024 * 1024;

    private final Messages messages = new Messages(BodyGuard.class, "requests");
    private final Semaphore bodies = new Semaphore(MOST_BODIES);
    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);
    private final Semaphore remainders = new Semaphore(MOST_REMAINDERS);
    private final ReceptionRoom room = new ReceptionRoom();

    BodyGuard() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        BodyReception reception = BodyReception.of(request);
        if (reception != null && request.isAsyncDispatching()) {
            reception.resume();
            try {
                pass(request, response, reception);
            } finally {
                reception.close();
            }
        } else if (request.isAsync()) {
            // A second part of a request whose body is no longer of interest, such as the report of an error.
            getNext().invoke(request, response);
        } else if (!isAwaited(request) || !BodyReception.await(request, room, BODY_TIME)) {
            pass(request, response, null);
        }
    }

    private void pass(Request request, Response response, @Nullable BodyReception reception)
            throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer raw = coyote.getInputBuffer();
        Arrival arrival = new Arrival(raw, request, reception);
        coyote.setInputBuffer(arrival);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(raw);
            arrival.close();
            if (!request.isAsync()) {
                finish(coyote, raw, response);
            }
        }
    }

    /** Whether the body is of the usual kind and not there yet. One that the container itself may read is of another. */
    private static boolean isAwaited(Request request) {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        long length = coyote.getContentLengthLong();
        if (length > ReceptionRoom.LARGEST
                || isForm(request)
                || isBatch(request)
                || request.getContext() == null
                || request.getHeader("Expect") != null
                || isRead(coyote)) {
            return false;
        }
        coyote.action(ActionCode.AVAILABLE, true);
        return length < 0 || coyote.getAvailable() < length;
    }

    private void finish(org.apache.coyote.Request coyote, InputBuffer raw, Response response) throws IOException {
        if (isRead(coyote)) {
            return;
        }
        response.flushBuffer();
        if (remainders.tryAcquire()) {
            try {
                drain(coyote, raw);
            } finally {
                remainders.release();
            }
        }
        if (!isRead(coyote)) {
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void drain(org.apache.coyote.Request coyote, InputBuffer raw) {
        long end = System.nanoTime() + REMAINDER_TIME.toNanos();
        Discarded discarded = new Discarded();
        try {
            while (!isRead(coyote) && System.nanoTime() < end && discarded.bytes < REMAINDER_BYTES) {
                coyote.action(ActionCode.AVAILABLE, true);
                if (coyote.getAvailable() > 0) {
                    if (raw.doRead(discarded) < 0) {
                        return;
                    }
                } else {
                    Thread.sleep(5);
                }
            }
        } catch (IOException e) {
            // The caller is gone, and so is the rest of his body.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRead(org.apache.coyote.Request coyote) {
        AtomicBoolean isRead = new AtomicBoolean();
        coyote.action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
        return isRead.get();
    }

    private static boolean isUpload(Request request) {
        return hasType(request, "multipart/");
    }

    private static boolean isForm(Request request) {
        return isUpload(request) || hasType(request, "application/x-www-form-urlencoded");
    }

    private static boolean hasType(Request request, String start) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(start);
    }

    private static boolean isBatch(Request request) {
        return BATCH.equals(request.getRequestURI());
    }

    /** A body as it arrives: one that is not there yet takes a place among those on their way. */
    private final class Arrival implements InputBuffer {

        private final InputBuffer raw;
        private final @Nullable BodyReception reception;
        private final Semaphore places;
        private final Duration time;
        private final org.apache.coyote.Request coyote;
        private boolean hasPlace;
        private long end;

        Arrival(InputBuffer raw, Request request, @Nullable BodyReception reception) {
            this.raw = raw;
            this.reception = reception;
            this.coyote = request.getCoyoteRequest();
            boolean isUpload = isUpload(request);
            this.places = isUpload ? uploads : bodies;
            this.time = isBatch(request) ? BATCH_TIME : isUpload ? UPLOAD_TIME : BODY_TIME;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (reception != null) {
                int received = reception.read(handler);
                if (received >= 0) {
                    return received;
                }
            }
            return isRead(coyote) ? END : readOn(handler);
        }

        private int readOn(ApplicationBufferHandler handler) throws IOException {
            long now = System.nanoTime();
            if (end == 0) {
                end = now + time.toNanos();
            }
            if (now > end || (reception != null && reception.isLate())) {
                throw new ProblemException(ProblemType.TOO_SLOW, messages.wording("body.slow", time.toSeconds()));
            }
            if (!hasPlace && !isThere()) {
                if (!places.tryAcquire()) {
                    throw new ProblemException(ProblemType.UNAVAILABLE, messages.wording("body.busy"));
                }
                hasPlace = true;
            }
            return raw.doRead(handler);
        }

        private boolean isThere() {
            coyote.action(ActionCode.AVAILABLE, true);
            return coyote.getAvailable() > 0 || isRead(coyote);
        }

        @Override
        public int available() {
            return raw.available();
        }

        void close() {
            if (hasPlace) {
                places.release();
            }
        }
    }

    /** Takes what nobody wants. */
    private static final class Discarded implements ApplicationBufferHandler {

        private long bytes;
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
            bytes += buffer.remaining();
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}

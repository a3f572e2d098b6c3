package org.guwen.request;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A body that is awaited without a thread. Its request waits beside the connection and goes on its way when the body is
 * whole, too large, or too late; however many send slowly, they hold nothing but memory, and of that only so much.
 */
final class BodyReception {

    private static final String NOTE = BodyReception.class.getName();

    private final org.apache.coyote.Request request;
    private final InputBuffer raw;
    private final ReceptionRoom room;
    private final Received received = new Received();
    private boolean isPassed;
    private boolean isLate;
    private int taken;

    private BodyReception(Request request, ReceptionRoom room) {
        this.request = request.getCoyoteRequest();
        this.raw = this.request.getInputBuffer();
        this.room = room;
    }

    /** The reception that a request comes from, {@code null} if its body was not awaited. */
    static @Nullable BodyReception of(Request request) {
        return (BodyReception) request.getNote(NOTE);
    }

    /**
     * Lets a request wait for its body.
     *
     * @param room what all that wait may hold together
     * @param longest how long it may take
     * @return whether there is room for one more; if not, nothing has happened
     */
    static boolean await(Request request, ReceptionRoom room, Duration longest) {
        if (!room.enter()) {
            return false;
        }
        BodyReception reception = new BodyReception(request, room);
        request.setNote(NOTE, reception);
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(longest.toMillis());
        waiting.addListener(reception.new Ends());
        reception.request.setReadListener(reception.new Arrivals());
        return true;
    }

    /** Makes a request again what it was before it waited; its body can be read now. */
    void resume() {
        request.action(ActionCode.ASYNC_DISPATCHED, null);
    }

    /** Whether the body took too long, and is not whole. */
    boolean isLate() {
        return isLate;
    }

    /** Hands out what was received, once; the number of its bytes, or -1 if there is nothing left. */
    int read(ApplicationBufferHandler handler) {
        ByteBuffer rest = received.rest();
        if (!rest.hasRemaining()) {
            return -1;
        }
        int length = rest.remaining();
        handler.setByteBuffer(rest);
        return length;
    }

    /** Gives back what it held; again if need be. */
    void close() {
        if (taken >= 0) {
            room.leave(taken);
            taken = -1;
        }
    }

    private void pass() {
        if (!isPassed) {
            isPassed = true;
            request.action(ActionCode.ASYNC_DISPATCH, null);
        }
    }

    private final class Arrivals implements ReadListener {

        @Override
        public void onDataAvailable() throws IOException {
            while (!isPassed && !request.isFinished() && request.isReady()) {
                int read = raw.doRead(received);
                if (read > 0) {
                    received.keep();
                    taken += room.take(read) ? read : 0;
                }
                if (received.length > ReceptionRoom.LARGEST || taken < received.length) {
                    pass();
                }
            }
        }

        @Override
        public void onAllDataRead() {
            pass();
        }

        @Override
        public void onError(@Nullable Throwable failure) {
            close();
        }
    }

    private final class Ends implements AsyncListener {

        @Override
        public void onTimeout(AsyncEvent event) {
            isLate = true;
            pass();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            close();
        }

        @Override
        public void onError(AsyncEvent event) {
            close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // The request waits for something else now.
        }
    }

    /** Keeps what arrives. */
    private static final class Received implements ApplicationBufferHandler {

        private byte[] bytes = new byte[2_048];
        private int length;
        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        /** Keeps what was read last: only after the read it is certain where that ends. */
        void keep() {
            int more = last.remaining();
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            }
            last.get(bytes, length, more);
            length += more;
        }

        ByteBuffer rest() {
            ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
            length = 0;
            return rest;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {}
    }
}

package org.guwen.consultation.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines. Of a line that is too long nothing is held. */
final class LineReader {

    private static final int BUFFER = 16 * 1024;

    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private long number;

    /** Reads lines of at most so many bytes. */
    LineReader(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param content its bytes without the end of the line, {@code null} if they are too many
     */
    record Line(long number, byte @Nullable [] content) {

        /** Whether there is nothing on it. */
        boolean isBlank() {
            return content != null && new String(content, StandardCharsets.ISO_8859_1).isBlank();
        }
    }

    /** The next line, {@code null} at the end. The last one need not be ended. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isTooLong = false;
        boolean isBegun = false;
        while (true) {
            if (start == end && !fill()) {
                return isBegun ? line(line, isTooLong) : null;
            }
            isBegun = true;
            int stop = endOfLine();
            isTooLong |= line.size() + stop - start > longest;
            if (isTooLong) {
                line.reset();
            } else {
                line.write(buffer, start, stop - start);
            }
            boolean isEnded = stop < end;
            start = isEnded ? stop + 1 : stop;
            if (isEnded) {
                return line(line, isTooLong);
            }
        }
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, stream.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private int endOfLine() {
        int stop = start;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private Line line(ByteArrayOutputStream line, boolean isTooLong) {
        number++;
        if (isTooLong) {
            return new Line(number, null);
        }
        byte[] content = line.toByteArray();
        boolean hasReturn = content.length > 0 && content[content.length - 1] == '\r';
        return new Line(number, hasReturn ? Arrays.copyOf(content, content.length - 1) : content);
    }
}

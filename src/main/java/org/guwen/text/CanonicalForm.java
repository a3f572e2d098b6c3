package org.guwen.text;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a row down before it is hashed: each value on a line as {@code length:text}, the length in bytes
 * of UTF-8, or {@code -} if there is none. Bytes count as the text that they are in UTF-8. Times are instants to the
 * microsecond, as both databases keep them.
 */
public final class CanonicalForm {

    private static final byte[] NOTHING = {};
    private static final byte[] NONE = {'-'};
    private static final byte[] END = {'\n'};

    private CanonicalForm() {}

    /** Hash of values in that order. */
    public static String sha256(@Nullable Object... values) {
        byte[][] pieces = new byte[3 * values.length][];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            byte[] content = value == null ? NOTHING : bytes(value);
            pieces[3 * i] = value == null ? NONE : utf8(content.length + ":");
            pieces[3 * i + 1] = content;
            pieces[3 * i + 2] = END;
        }
        return Sha256.of(pieces);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return utf8(
                value instanceof OffsetDateTime time
                        ? time.toInstant().truncatedTo(ChronoUnit.MICROS).toString()
                        : value.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

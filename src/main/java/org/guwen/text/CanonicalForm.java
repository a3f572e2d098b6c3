package org.guwen.text;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a row down before it is hashed: each value on a line as {@code length:text}, the length in bytes
 * of UTF-8, or {@code -} if there is none. Times are instants to the microsecond, as both databases keep them.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** Hash of values in that order. */
    public static String sha256(@Nullable Object... values) {
        return Sha256.of(Stream.of(values).map(CanonicalForm::line).collect(Collectors.joining()));
    }

    private static String line(@Nullable Object value) {
        if (value == null) {
            return "-\n";
        }
        String text = value instanceof OffsetDateTime time
                ? time.toInstant().truncatedTo(ChronoUnit.MICROS).toString()
                : value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + "\n";
    }
}

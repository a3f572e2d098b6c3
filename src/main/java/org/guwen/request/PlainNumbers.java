package org.guwen.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Whole numbers as everybody writes them: no sign before, no {@code 0x10}, no digits of another script. */
final class PlainNumbers {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}");

    private PlainNumbers() {}

    private static @Nullable Long read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("no plain number");
        }
        return Long.valueOf(text);
    }

    static final class ToLong implements Converter<String, @Nullable Long> {
        @Override
        public @Nullable Long convert(String text) {
            return read(text);
        }
    }

    static final class ToInteger implements Converter<String, @Nullable Integer> {
        @Override
        public @Nullable Integer convert(String text) {
            Long number = read(text);
            return number == null ? null : Math.toIntExact(number);
        }
    }
}

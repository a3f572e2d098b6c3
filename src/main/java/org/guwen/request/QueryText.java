package org.guwen.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of an address, decoded without guessing. */
final class QueryText {

    private QueryText() {}

    /**
     * One parameter.
     *
     * @param name its name, what could be read of it
     * @param value its value, {@code null} if name or value is not percent-encoded UTF-8, or there is no name
     */
    record Parameter(String name, @Nullable String value) {}

    static List<Parameter> read(@Nullable String query) {
        List<Parameter> parameters = new ArrayList<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.add(name == null || name.isEmpty() ? new Parameter("", null) : new Parameter(name, value));
            }
        }
        return parameters;
    }

    /** Whether the text has characters that no keyboard writes and not every database can keep. */
    static boolean hasControls(String text) {
        return text.codePoints().anyMatch(point -> Character.isISOControl(point) || isHalf(point));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static @Nullable String decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > 0x7e) {
                return null;
            }
            if (letter == '%') {
                int value = i + 2 < text.length() ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
                if (value < 0) {
                    return null;
                }
                bytes.put((byte) value);
                i += 2;
            } else {
                bytes.put((byte) (letter == '+' ? ' ' : letter));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int hex(char first, char second) {
        int high = Character.digit(first, 16);
        int low = Character.digit(second, 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

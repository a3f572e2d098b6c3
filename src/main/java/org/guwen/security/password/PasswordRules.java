package org.guwen.security.password;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are good enough. */
public final class PasswordRules {

    private static final int SHORTEST = 10;
    // What bcrypt reads; the rest would not count.
    private static final int LONGEST = 72;
    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_NAME = 4;
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "12345678910",
            "1q2w3e4r5t",
            "qwertyuiop",
            "qwerty12345",
            "password12",
            "password123",
            "password1234",
            "administrator",
            "abc1234567",
            "abcd123456",
            "iloveyou123",
            "a123456789",
            "admin123456",
            "woaini1314520",
            "5201314520",
            "letmein123",
            "welcome123");

    private PasswordRules() {}

    /** The text that says what is wrong with a password, if anything is. */
    public static Optional<String> fault(String username, String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.codePointCount(0, password.length()) < SHORTEST || bytes > LONGEST) {
            return Optional.of("password");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean isSimple = plain.codePoints().distinct().count() < FEWEST_CHARACTERS
                || COMMON.contains(plain)
                || (username.length() >= SHORTEST_NAME && plain.contains(username.toLowerCase(Locale.ROOT)));
        return isSimple ? Optional.of("password.simple") : Optional.empty();
    }
}

package org.guwen.security.password;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets. */
public final class Secrets {

    private final SecureRandom random = new SecureRandom();

    /** A secret with as many random bytes, in characters that survive a header and a double click. */
    public String create(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}

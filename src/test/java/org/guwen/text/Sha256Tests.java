package org.guwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** Digest of "abc" as FIPS 180-4 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextIsHashedAsTheStandardSays() {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
    }

    @Test
    void contentsAreHashedOneAfterTheOther() {
        assertThat(Sha256.of(bytes("a"), bytes("bc"))).isEqualTo(ABC);
    }

    @Test
    void chineseIsHashedInUtf8() {
        assertThat(Sha256.of("顾问")).isEqualTo(Sha256.of(bytes("顾问")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

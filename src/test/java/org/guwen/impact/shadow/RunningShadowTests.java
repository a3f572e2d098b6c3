package org.guwen.impact.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The share of a draft hangs on the ids of the consultations alone. */
class RunningShadowTests {

    private static final int MANY = 20_000;
    private static final List<UUID> IDS = LongStream.range(0, MANY)
            .mapToObj(number -> new UUID(number, ~number))
            .toList();

    @Test
    void theHashOfTheIdBelowTheShareOfItsRangeIsChosen() throws NoSuchAlgorithmException {
        for (UUID id : IDS.subList(0, 500)) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.UTF_8));
            boolean isBelow = new BigInteger(1, hash)
                            .compareTo(BigInteger.ONE.shiftLeft(256).divide(BigInteger.valueOf(5)))
                    < 0;

            assertThat(RunningShadow.isChosen(id, 0.2)).as(id.toString()).isEqualTo(isBelow);
        }
    }

    @Test
    void aGreaterShareHoldsTheSmallerOneAndNoneAndAllAreExact() {
        assertThat(chosen(0)).isEmpty();
        assertThat(chosen(1)).isEqualTo(IDS);
        assertThat(chosen(0.2)).containsAll(chosen(0.1)).hasSizeBetween(MANY / 5 - 300, MANY / 5 + 300);
    }

    private static List<UUID> chosen(double share) {
        return IDS.stream().filter(id -> RunningShadow.isChosen(id, share)).toList();
    }
}
